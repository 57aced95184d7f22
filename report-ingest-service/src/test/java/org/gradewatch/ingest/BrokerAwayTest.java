package org.gradewatch.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;
import static org.gradewatch.ingest.RunningIngest.SENDER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gradewatch.ingest.Browser.Seen;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topics;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokerAwayTest {

    @Test
    void whoever_sends_or_decides_is_told_to_come_back_and_what_was_sent_is_published_once(
            @TempDir Path kafka, @TempDir Path documents) throws Exception {
        try (var broker = BrokerProcess.start(kafka);
                var ingest = RunningIngest.start(broker.bootstrapServers(), documents)) {
            IngestJourneyTest.awaitReady(ingest);
            String before = Made.press("80467", "GOOD", "2018-01-01");
            String during = Made.press("80468", "GOOD", "2018-01-01");
            send(ingest, before).expectStatus().isCreated();
            Browser browser = Browser.signedIn(ingest, REVIEWER);
            Document desk = held(ingest, browser);

            broker.kill();
            for (int time = 0; time < 2; time++) {
                send(ingest, during)
                        .expectStatus()
                        .isEqualTo(503)
                        .expectHeader()
                        .exists("Retry-After")
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            }

            Seen seen = browser.send(desk, Map.of("why", "an old story", "decision", "DISCARD"));
            assertThat(seen.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(seen.main()).contains("Nothing was decided", "Try again in a minute.");
            assertThat(seen.page().select("#why").text()).isEqualTo("an old story");

            broker.startAgain();
            await().atMost(90, SECONDS)
                    .untilAsserted(() -> assertThat(status(ingest, during)).isIn(200, 201));
            assertThat(status(ingest, during)).isEqualTo(200);
            assertThat(status(ingest, before)).isEqualTo(200);
            assertThat(RunningIngest.committed(broker.bootstrapServers(), Topics.REPORTS, ReportEvent.class))
                    .extracting(event -> event.authority().id().value())
                    .containsExactlyInAnyOrder("80467", "80468");
        }
    }

    private static Document held(RunningIngest ingest, Browser browser) {
        send(ingest, Made.press("80469", "GOOD", null)).expectStatus().isAccepted();
        return browser.page(browser.page("/held-documents").select("main ol a").attr("href"));
    }

    private static int status(RunningIngest ingest, String report) {
        return send(ingest, report).returnResult(byte[].class).getStatus().value();
    }

    private static WebTestClient.ResponseSpec send(RunningIngest ingest, String report) {
        return ingest.client(SENDER)
                .mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .post()
                .uri("/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(report)
                .exchange();
    }
}
