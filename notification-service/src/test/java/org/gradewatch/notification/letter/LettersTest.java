package org.gradewatch.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.util.Map;
import java.util.UUID;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.link.LinksForTests;
import org.gradewatch.notification.post.Mail;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {

    private final Letters letters = new Letters(LinksForTests.links());
    private final Recipient anna = new Recipient(new UUID(1, 2), "anna@example.org", "East Sussex");

    private Mail letter(Changes change, Map<Area, Grade> toldBefore) {
        return letters.letter(letters.story(change.change(), toldBefore), anna);
    }

    private String subject(Changes change) {
        return letter(change, Map.of()).subject();
    }

    @Nested
    class The_subject_says_it_all {

        @Test
        void of_a_rise() {
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX).improved(OVERALL, GOOD, OUTSTANDING)))
                    .isEqualTo("[Ofsted] East Sussex: overall rating improved, good to outstanding");
        }

        @Test
        void of_a_fall() {
            assertThat(subject(Changes.inspectionOf(WEST_SUSSEX).declined(OVERALL, REQUIRES_IMPROVEMENT, INADEQUATE)))
                    .isEqualTo("[Ofsted] West Sussex: overall rating fell, requires improvement to inadequate");
        }

        @Test
        void of_a_first_rating() {
            assertThat(subject(Changes.inspectionOf(WEST_SUSSEX).first(OVERALL, INADEQUATE)))
                    .isEqualTo("[Ofsted] West Sussex: first rating recorded, inadequate");
        }

        @Test
        void of_areas_that_move_under_a_rating_that_stands() {
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX)
                            .unchanged(OVERALL, GOOD)
                            .improved(HELP_AND_PROTECTION, GOOD, OUTSTANDING)
                            .declined(LEADERS, OUTSTANDING, GOOD)))
                    .isEqualTo("[Ofsted] East Sussex: overall rating still good; impact of leaders fell, outstanding "
                            + "to good; help and protection improved, good to outstanding");
        }

        @Test
        void of_areas_that_are_judged_for_the_first_time_under_a_rating_that_stands() {
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX)
                            .unchanged(OVERALL, GOOD)
                            .first(LEADERS, INADEQUATE)))
                    .isEqualTo("[Ofsted] East Sussex: overall rating still good; first judgements recorded, impact of "
                            + "leaders inadequate");
        }

        @Test
        void of_areas_where_no_overall_grade_is_given_any_more() {
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX)
                            .edition("ILACS-2026")
                            .noLongerJudged(OVERALL, GOOD)
                            .declined(LEADERS, REQUIRES_IMPROVEMENT, INADEQUATE)))
                    .isEqualTo("[Ofsted] East Sussex: impact of leaders fell, requires improvement to inadequate");
        }

        @Test
        void of_a_confirmation() {
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX).unchanged(OVERALL, GOOD)))
                    .isEqualTo("[Ofsted] East Sussex: overall rating confirmed, good");
            assertThat(subject(Changes.inspectionOf(EAST_SUSSEX).unchanged(LEADERS, GOOD)))
                    .isEqualTo("[Ofsted] East Sussex: judgements confirmed");
        }

        @Test
        void of_a_correction() {
            assertThat(letter(
                                    Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                                            .unchanged(OVERALL, GOOD),
                                    Map.of(OVERALL, OUTSTANDING))
                            .subject())
                    .isEqualTo("[Ofsted] East Sussex: correction, overall rating is good, not outstanding");
        }

        @Test
        void of_a_withdrawal() {
            assertThat(subject(Changes.of(EAST_SUSSEX, ChangeReason.WITHDRAWAL)
                            .withoutInspection()
                            .noLongerJudged(OVERALL, OUTSTANDING)))
                    .isEqualTo("[Ofsted] East Sussex: report withdrawn, no rating is known");
            assertThat(subject(Changes.of(EAST_SUSSEX, ChangeReason.WITHDRAWAL).declined(OVERALL, OUTSTANDING, GOOD)))
                    .isEqualTo("[Ofsted] East Sussex: report withdrawn, overall rating is good");
        }

        @Test
        void of_a_visit() {
            assertThat(subject(Changes.of(EAST_SUSSEX, ChangeReason.VISIT)
                            .kind(Kind.MONITORING_VISIT)
                            .unchanged(OVERALL, INADEQUATE)))
                    .isEqualTo("[Ofsted] East Sussex: monitoring visit published, no grades");
        }
    }

    @Nested
    class The_body {

        @Test
        void of_a_visit_names_where_the_letter_wants_action_first() {
            Changes visit = Changes.of(EAST_SUSSEX, ChangeReason.VISIT)
                    .kind(Kind.FOCUSED_VISIT)
                    .unchanged(OVERALL, GOOD);

            assertThat(letter(visit, Map.of()).text()).doesNotContain("action");
            assertThat(letter(visit.wantsActionFirst(), Map.of()).text())
                    .contains("Areas for priority action: none, the letter says")
                    .doesNotContain("action first");
            Mail named = letter(visit.wantsActionFirst("Children who are missing.", "Care leavers <17>."), Map.of());
            assertThat(named.text())
                    .contains(
                            "It wants action first on 2 matters, named below.",
                            "Area for priority action: \"Children who are missing.\" (page 2)");
            assertThat(named.html()).contains("Care leavers &lt;17&gt;.");
        }

        @Test
        void tells_everything_in_words() {
            Mail mail = letter(
                    Changes.inspectionOf(EAST_SUSSEX)
                            .improved(OVERALL, GOOD, OUTSTANDING)
                            .first(CARE_LEAVERS, GOOD),
                    Map.of());

            assertThat(mail.text())
                    .containsSubsequence(
                            "Overall effectiveness improved by one step, from good to outstanding.",
                            "Care leavers: first judgement recorded, good.",
                            "now: outstanding",
                            "before: good (2014, as the report says)",
                            "before: no earlier separate grade",
                            "Inspection: 16 July 2018 to 20 July 2018",
                            "Published: 4 September 2018",
                            "Framework: Inspecting local authority children's services (ILACS-2018)",
                            "Sources: 1 document",
                            "Confidence: taken from the report",
                            "https://files.example.org/report?a=1&b=2",
                            "http://localhost:8080/authorities/east-sussex",
                            "in the words of the report, page 1",
                            "you follow East Sussex",
                            "http://localhost:8082/subscriptions/",
                            "http://localhost:8082/unsubscribe/");
            assertThat(mail.html()).contains("<td", "outstanding", "href=\"http://localhost:8082/unsubscribe/");
        }

        @Test
        void marks_what_is_known_from_press_alone() {
            assertThat(letter(
                                    Changes.inspectionOf(EAST_SUSSEX)
                                            .fromPress()
                                            .improved(OVERALL, GOOD, OUTSTANDING),
                                    Map.of())
                            .text())
                    .contains(
                            "Confidence: from press, report not yet seen",
                            "Published: on or before 4 September 2018",
                            "Inspection: dates not stated",
                            "The article: https://files.example.org/report?a=1&b=2");
        }

        @Test
        void never_names_an_overall_grade_that_was_not_given() {
            String text = letter(
                            Changes.inspectionOf(EAST_SUSSEX)
                                    .edition("ILACS-2026")
                                    .noLongerJudged(OVERALL, GOOD)
                                    .improved(LEADERS, GOOD, OUTSTANDING),
                            Map.of())
                    .text();

            assertThat(text)
                    .contains("No overall grade is given under the framework of 2026")
                    .contains("now: no longer given (2026 framework)")
                    .doesNotContain("Overall effectiveness improved", "Overall effectiveness fell");
        }

        @Test
        void says_what_was_wrong_in_an_earlier_mail() {
            assertThat(letter(
                                    Changes.of(EAST_SUSSEX, ChangeReason.CORRECTION)
                                            .unchanged(OVERALL, GOOD),
                                    Map.of(OVERALL, OUTSTANDING))
                            .text())
                    .contains("An earlier mail on this inspection needs correcting.")
                    .contains("Overall effectiveness: we wrote outstanding; it is good.")
                    .doesNotContain("confirms");
        }
    }

    @Nested
    class What_others_wrote {

        private final AuthorityRef trap = new AuthorityRef(
                EAST_SUSSEX.id(),
                null,
                null,
                null,
                "east-sussex",
                "East <b>&\r\nBcc: x@example.org",
                "South East",
                "county",
                null);

        @Test
        void cannot_become_markup() {
            assertThat(letter(Changes.inspectionOf(trap).improved(OVERALL, GOOD, OUTSTANDING), Map.of())
                            .html())
                    .doesNotContain("<b>")
                    .contains("East &lt;b&gt;&amp;");
        }

        @Test
        void is_no_link_unless_a_browser_opens_it_as_a_page() {
            assertThat(letter(
                                    Changes.inspectionOf(EAST_SUSSEX)
                                            .source(new SourceAddress("javascript:alert(1)"))
                                            .improved(OVERALL, GOOD, OUTSTANDING),
                                    Map.of())
                            .html())
                    .doesNotContain("javascript:");
        }
    }

    @Test
    void every_mail_carries_what_mail_programs_need() {
        Mail mail = letter(Changes.inspectionOf(EAST_SUSSEX).improved(OVERALL, GOOD, OUTSTANDING), Map.of());

        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("References", "<authority-80467@localhost>")
                .containsKeys("List-Id", "List-Unsubscribe");
        assertThat(mail.messageId())
                .isEqualTo(letter(Changes.inspectionOf(EAST_SUSSEX).improved(OVERALL, GOOD, OUTSTANDING), Map.of())
                        .messageId());
    }
}
