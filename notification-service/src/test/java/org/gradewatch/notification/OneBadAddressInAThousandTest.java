package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.util.List;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneBadAddressInAThousandTest {

    private static final String GONE = "gone@example.org";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_other_999_get_exactly_one_mail_at_each_change() {
        service.follow(GONE, "{\"authorities\":[\"east-sussex\"]}");
        service.followToo(GONE, 999);
        service.mails.forget();
        service.mails.answer(GONE, "550 5.1.1 no such user");

        announce(1);
        service.settled();

        assertThat(recipients()).hasSize(999).doesNotHaveDuplicates().doesNotContain(GONE);
        assertThat(service.jdbc
                        .sql("select state || ': ' || detail from delivery where state <> 'DELIVERED'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .isEqualTo("BOUNCED: 550 5.1.1 no such user");

        service.mails.forget();
        announce(2);
        service.settled();

        assertThat(recipients()).hasSize(999).doesNotHaveDuplicates().doesNotContain(GONE);
    }

    private static void announce(int version) {
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .version(version)
                        .inspection("inspection-" + version)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
    }

    private static List<String> recipients() {
        return service.mails.all().stream().map(MailCatcher.Caught::to).toList();
    }
}
