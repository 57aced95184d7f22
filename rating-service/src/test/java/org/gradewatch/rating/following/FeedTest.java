package org.gradewatch.rating.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gradewatch.rating.KnownRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The feed as an outside feed reader sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {

    final KnownRegister known = new KnownRegister();
    final FollowingServer server = new FollowingServer(known.register, FollowingServer.settings());
    WebTestClient web;

    @BeforeEach
    void connect() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + server.port())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void tells_each_change_in_words_and_leads_to_the_report() throws Exception {
        announce(3);
        SyndFeed feed = feed("/rating-changes.atom");
        SyndEntry newest = feed.getEntries().getFirst();

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("tag:gradewatch.org,2026:rating-changes");
        assertThat(link(feed, "self")).hasValue("https://register.example/rating-changes.atom");
        assertThat(link(feed, "prev-archive")).isEmpty();
        assertThat(newest.getUri()).isEqualTo("tag:gradewatch.org,2026:rating-change/3");
        assertThat(newest.getTitle()).isEqualTo("East Sussex: overall rating fell, outstanding to good");
        assertThat(newest.getDescription().getValue())
                .isEqualTo("overall effectiveness fell, outstanding to good; impact of leaders good, no change");
        assertThat(newest.getLink()).startsWith("https://reports.example/");
        assertThat(newest.getPublishedDate()).isEqualTo(newest.getUpdatedDate());
    }

    @Test
    void is_there_before_anything_was_announced() throws Exception {
        assertThat(feed("/rating-changes.atom").getEntries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?authority=east-sussex             | 3 1",
                "?authority=938                     | 2",
                "?region=South%20East               | 3 2 1",
                "?direction=DECLINED&area=OVERALL   | 3"
            })
    void can_be_had_for_an_authority_a_region_a_direction(String query, String sequences) throws Exception {
        announce(3);
        SyndFeed feed = feed("/rating-changes.atom" + query);

        assertThat(String.join(" ", numbers(feed))).isEqualTo(sequences);
        assertThat(link(feed, "self")).hasValue("https://register.example/rating-changes.atom" + query);
        assertThat(feed.getUri()).isEqualTo("tag:gradewatch.org,2026:rating-changes" + query);
    }

    @Test
    void keeps_everything_in_archives_that_can_be_walked_from_the_newest_to_the_first() throws Exception {
        announce(233);
        var all = new ArrayList<String>();
        Optional<String> next = Optional.of("https://register.example/rating-changes.atom");
        while (next.isPresent()) {
            SyndFeed feed = feed(next.get().replace("https://register.example", ""));
            all.addAll(numbers(feed));
            next = link(feed, "prev-archive");
        }
        assertThat(all)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 233)
                        .mapToObj(n -> "" + (234 - n))
                        .toList());
    }

    @Test
    void archives_never_change() {
        announce(150);
        EntityExchangeResult<String> before = answer("/rating-changes.atom?archive=1");
        announce(500);
        EntityExchangeResult<String> after = answer("/rating-changes.atom?archive=1");

        assertThat(after.getResponseBody()).isEqualTo(before.getResponseBody()).contains("<fh:archive");
        assertThat(after.getResponseHeaders().getETag())
                .isEqualTo(before.getResponseHeaders().getETag());
        assertThat(after.getResponseHeaders().getCacheControl()).contains("immutable");
    }

    @Test
    void archives_lead_to_the_next_and_the_last_of_them_to_the_feed() throws Exception {
        announce(200);
        SyndFeed last = feed("/rating-changes.atom?archive=3&region=South%20East");
        assertThat(link(last, "prev-archive"))
                .hasValueSatisfying(to -> assertThat(to).contains("archive=2"));
        assertThat(link(last, "current")).hasValue("https://register.example/rating-changes.atom?region=South%20East");
        assertThat(link(last, "next-archive"))
                .hasValueSatisfying(to -> assertThat(to).contains("archive=4"));

        web.get()
                .uri(URI.create(
                        "http://localhost:" + server.port() + "/rating-changes.atom?archive=4&region=South%20East"))
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("https://register.example/rating-changes.atom?region=South%20East");
    }

    @Test
    void archives_say_when_they_were_changed_last_and_are_not_sent_again() {
        announce(150);
        String changed =
                answer("/rating-changes.atom?archive=1").getResponseHeaders().getFirst("Last-Modified");
        web.get()
                .uri("/rating-changes.atom?archive=1")
                .header("If-Modified-Since", changed)
                .exchange()
                .expectStatus()
                .isNotModified();
        assertThat(answer("/rating-changes.atom").getResponseHeaders().getFirst("Last-Modified"))
                .isNull();
    }

    @Test
    void is_not_sent_again_to_those_who_have_it() {
        announce(3);
        String tag = answer("/rating-changes.atom").getResponseHeaders().getETag();
        web.get()
                .uri("/rating-changes.atom")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();

        announce(1);
        web.get()
                .uri("/rating-changes.atom")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3   | 1   | archive: '1' (expected: no archive: there are too few changes for one)",
                "150 | 4   | archive: '4' (expected: a whole number, 1 to 3)",
                "150 | one | archive: 'one' (expected: a whole number, 1 to 3)"
            })
    void refuses_an_archive_that_is_not_there(int changes, String archive, String detail) {
        announce(changes);
        web.get()
                .uri("/rating-changes.atom?archive=" + archive)
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    private void announce(int count) {
        for (int i = 0; i < count; i++) {
            server.changes.add(known.changes.get((int) (server.changes.last() % known.changes.size())));
        }
    }

    private SyndFeed feed(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(answer(path).getResponseBody()));
    }

    private EntityExchangeResult<String> answer(String path) {
        return web.get()
                .uri(URI.create("http://localhost:" + server.port() + path))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/atom+xml")
                .expectBody(String.class)
                .returnResult();
    }

    private static List<String> numbers(SyndFeed feed) {
        return feed.getEntries().stream()
                .map(entry -> entry.getUri().replaceAll(".*/", ""))
                .toList();
    }

    private static Optional<String> link(SyndFeed feed, String rel) {
        return feed.getLinks().stream()
                .filter(link -> link.getRel().equals(rel))
                .map(SyndLink::getHref)
                .findFirst();
    }
}
