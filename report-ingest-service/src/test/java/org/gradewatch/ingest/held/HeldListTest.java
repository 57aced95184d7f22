package org.gradewatch.ingest.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.model.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldListTest {

    @Test
    void says_first_how_many_wait_and_since_when() {
        assertThat(HeldList.sentence(List.of())).isEqualTo("Nothing waits for a decision.");
        assertThat(HeldList.sentence(List.of(held(1, State.DISCARDED), held(2, State.OPEN))))
                .isEqualTo("1 document waits for a decision. It has waited since 2 February 2024.");
        assertThat(HeldList.sentence(List.of(held(1, State.OPEN), held(3, State.OPEN))))
                .isEqualTo("2 documents wait for a decision. The oldest has waited since 1 February 2024.");
    }

    @Test
    void shows_what_waits_where_nothing_else_is_asked() {
        HeldList list = list(HeldQuestion.of(null, null, null), held(1, State.DISCARDED), held(2, State.OPEN));

        assertThat(list.found()).isEqualTo("1 document");
        assertThat(list.items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("Nothing understood yet");
            assertThat(item.since().full()).isEqualTo("2 February 2024 at 12:00");
            assertThat(item.reasons()).containsExactly("No day is known");
            assertThat(item.decision()).isNull();
        });
    }

    @Test
    void goes_from_page_to_page_and_keeps_the_question() {
        HeldDocument[] many =
                IntStream.range(0, 60).mapToObj(i -> held(1, State.OPEN)).toArray(HeldDocument[]::new);

        HeldList second = list(HeldQuestion.of("open", "no_date", "2"), many);

        assertThat(second.title()).isEqualTo("Held documents, page 2 of 3");
        assertThat(second.items()).hasSize(25);
        assertThat(second.paging().previous()).isEqualTo("/held-documents?state=OPEN&reason=NO_DATE&page=1");
        assertThat(second.paging().next()).isEqualTo("/held-documents?state=OPEN&reason=NO_DATE&page=3");
    }

    @Test
    void takes_nonsense_for_nothing_and_the_last_page_for_one_behind_it() {
        HeldList list = list(HeldQuestion.of("<joke>", "?&=", "-3"), held(1, State.OPEN));

        assertThat(list.items()).isEmpty();
        assertThat(list.paging().page()).isEqualTo(1);
        assertThat(list(HeldQuestion.of(null, null, "99"), held(1, State.OPEN)).items())
                .hasSize(1);
    }

    private static HeldList list(HeldQuestion asked, HeldDocument... held) {
        return HeldList.of(List.of(held), asked, "anna");
    }

    private static HeldDocument held(int day, State state) {
        Instant seen = Instant.parse("2024-02-0%dT12:00:00Z".formatted(day));
        return new HeldDocument(
                DocumentId.of(new byte[] {(byte) day}),
                state,
                1,
                List.of(new Reason("NO_DATE", "it states no day")),
                List.of(),
                "text/plain",
                null,
                seen,
                seen,
                state == State.OPEN ? null : "anna",
                state == State.OPEN ? null : "a joke");
    }
}
