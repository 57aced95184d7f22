package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriorityActionsTest {

    private static final String MISSING = "Who looks for children that are missing from care, and how soon.";
    private static final String FRONT_DOOR = "The decisions at the front door, so that no child waits for help.";

    @Nested
    class A_list {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Areas for priority action",
                    "Area for priority action:",
                    "Areas for Priority Action",
                    "What needs to improve: areas for priority action",
                    "Priority action",
                    "Areas for immediate and priority action",
                    "Inspectors identified two areas for priority action:",
                    "We talked to many people in the town, and to children. Then inspectors identified two areas for"
                            + " priority action in this service:"
                })
        void is_found_by_what_stands_above_it(String heading) {
            assertThat(in(heading, "• " + MISSING, "• " + FRONT_DOOR)).containsExactly(MISSING, FRONT_DOOR);
        }

        @Test
        void has_items_without_a_full_stop_over_several_lines() {
            assertThat(in(
                            "Areas for priority action",
                            "The local authority should act at once, so that these become better:",
                            "• the way in which workers in all teams look after the plans of children who live far"
                                    + " away",
                            "• the oversight of managers",
                            "What needs to improve in this area of social work practice",
                            "• the quality of plans"))
                    .containsExactly(
                            "the way in which workers in all teams look after the plans of children who live far away",
                            "the oversight of managers");
        }

        @Test
        void ends_where_the_next_part_of_the_letter_begins() {
            assertThat(in(
                            "Area for priority action",
                            "• " + MISSING,
                            "Leaders and their plans",
                            "They know what to do.",
                            "• They have learnt from others."))
                    .containsExactly(MISSING);
        }

        @Test
        void has_a_paragraph_where_it_has_no_marks() {
            assertThat(in("Area for priority action", MISSING, "Main findings", "Leaders should do more."))
                    .containsExactly(MISSING);
        }

        @Test
        void says_on_which_page_each_stands() {
            Report report = Readers.READER
                    .read(
                            PrintedReport.pages(
                                    List.of(TITLE, SAYS),
                                    List.of("Areas for priority action", "• " + MISSING),
                                    List.of("• " + FRONT_DOOR)),
                            "application/pdf",
                            null)
                    .reports()
                    .getFirst();

            assertThat(report.priorityActions())
                    .containsExactly(new PriorityAction(2, MISSING), new PriorityAction(3, FRONT_DOOR));
        }

        @Test
        void is_bounded_in_number_and_in_length() {
            String[] letter = new String[41];
            letter[0] = "Areas for priority action";
            for (int i = 1; i < letter.length; i++) {
                letter[i] = "• Thing number " + i + ", which is told of at some length, " + "on and on and ".repeat(30);
            }
            assertThat(in(letter)).hasSize(PriorityAction.MOST).allMatch(words -> words.length() == 300);
        }
    }

    @Nested
    class A_sentence {

        @Test
        void tells_it_where_there_is_no_list() {
            assertThat(in("Much is good. Inspectors identified an area for priority action in relation to"
                            + " bail. So it is."))
                    .containsExactly("Inspectors identified an area for priority action in relation to bail.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "There are no areas for priority action.",
                    "Inspectors did not identify any areas for priority action during this visit.",
                    "No areas for priority action have been identified.",
                })
        void says_that_there_are_none(String sentence) {
            assertThat(in("Much is good. " + sentence + " Leaders know it.")).isEmpty();
            assertThat(in("Areas for priority action", sentence)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The visit in March 2021 identified two areas for priority action.",
                    "There is good progress in the areas for priority action identified at the last visit.",
                    "The areas for priority action that were identified then have been addressed.",
                    "If inspectors had identified an area for priority action, leaders would have to write a plan.",
                    "Leaders act on their priorities.",
                    "They spoke of areas for priority action.",
                })
        void of_another_visit_or_of_what_might_be_says_nothing(String sentence) {
            assertThat(in("Much is good. " + sentence)).isNull();
        }
    }

    private static final String TITLE = "Focused visit to Luton local authority children’s services";
    private static final String SAYS =
            "This letter summarises the findings of the focused visit to Luton children’s services on 12 and 13 May"
                    + " 2021.";

    private static List<String> in(String... paragraphs) {
        var letter = new ArrayList<>(List.of(TITLE, SAYS));
        letter.addAll(List.of(paragraphs));
        Reading reading = Readers.READER.read(
                PrintedReport.pages(
                        letter.subList(0, Math.min(9, letter.size())),
                        letter.subList(Math.min(9, letter.size()), letter.size())),
                "application/pdf",
                null);
        assertThat(reading.reasons()).isEmpty();
        List<PriorityAction> actions = reading.reports().getFirst().priorityActions();
        return actions == null
                ? null
                : actions.stream().map(PriorityAction::words).toList();
    }
}
