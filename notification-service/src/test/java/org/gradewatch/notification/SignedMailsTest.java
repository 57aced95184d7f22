package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.nio.file.Path;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

/// What mail programs make of our mails: where they belong, who vouches for them, how to leave.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedMailsTest {

    private static final String ANNA = "anna@example.org";

    private static DkimKeys keys;
    private static RunningService service;
    private static MailCatcher.Caught first;
    private static MailCatcher.Caught second;

    @BeforeAll
    static void anna_gets_two_mails(@TempDir Path folder) throws Exception {
        keys = DkimKeys.rsa();
        service = RunningService.with(
                "--gradewatch.mail.from=Gradewatch <alerts@example.org>",
                "--gradewatch.mail.dkim.domain=example.org",
                "--gradewatch.mail.dkim.selector=Autumn2026",
                "--gradewatch.mail.dkim.private-key=" + keys.writePrivate(folder));
        service.follow(ANNA, "{\"authorities\":[\"east-sussex\"]}");
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change());
        announce(Changes.inspectionOf(EAST_SUSSEX)
                .version(2)
                .inspection("80467-2024-01-01")
                .declined(OVERALL, OUTSTANDING, GOOD)
                .change());
        first = service.mails.alertsTo(ANNA).getFirst();
        second = service.mails.alertsTo(ANNA).getLast();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void announce(RatingChanged change) {
        service.put(Topics.RATING_CHANGES, change);
        service.settled();
    }

    @Test
    void the_signature_covers_what_tells_how_to_leave() throws Exception {
        assertThat(first.header("DKIM-Signature"))
                .contains("a=rsa-sha256", "d=example.org", "s=Autumn2026")
                .containsPattern("h=from:to:subject:date:[^;]*list-unsubscribe:list-unsubscribe-post");
        keys.leave("alert", first.bytes());
        keys.leave("alert-second", second.bytes());
        keys.leave("confirmation", service.mails.to(ANNA).getFirst().bytes());
    }

    @Test
    void mails_on_one_authority_are_shown_together_and_each_has_a_name_of_its_own() {
        assertThat(first.header("References")).isNotNull().isEqualTo(second.header("References"));
        assertThat(first.header("Message-ID")).isNotEqualTo(second.header("Message-ID"));
        assertThat(first.header("List-Id")).isEqualTo("Gradewatch alerts <alerts.localhost>");
        assertThat(first.header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void one_click_works_as_a_form_and_as_multipart_without_a_redirect() {
        String leave = RunningService.link(
                String.valueOf(first.header("List-Unsubscribe")).replace(">", ""));
        var multipart = new MultipartBodyBuilder();
        multipart.part("List-Unsubscribe", "One-Click");

        service.http
                .post()
                .uri(leave)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(multipart.build()))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .isZero();
        service.http
                .post()
                .uri(leave)
                .header("User-Agent", "Mozilla/5.0 (compatible; GoogleImageProxy)")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }
}
