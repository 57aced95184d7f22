package org.gradewatch.ingest.held.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gradewatch.ingest.held.marked.MarkedText.Mark;
import org.gradewatch.ingest.held.marked.MarkedText.Piece;
import org.gradewatch.ingest.reading.Transcript.Leaf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkedTextTest {

    private static final String PAGE =
            "Overall effectiveness\n  Requires improvement\nto be good. The council’s leaders are new.";

    @Nested
    class A_quote_is_found {

        @Test
        void whatever_blanks_and_line_ends_stand_between_its_words() {
            MarkedText text = marked(PAGE, quoted("a", 1, "Overall effectiveness Requires improvement to be good"));

            assertThat(marks(text)).containsExactly("Overall effectiveness\n  Requires improvement\nto be good");
            assertThat(text.marks()).containsEntry("a", "a");
            assertThat(whole(text)).isEqualTo(PAGE);
        }

        @Test
        void whichever_apostrophe_it_has() {
            assertThat(marks(marked(PAGE, quoted("a", 1, "council's leaders")))).containsExactly("council’s leaders");
        }

        @Test
        void when_it_was_cut_off() {
            assertThat(marks(marked(PAGE, quoted("a", 1, "The council’s lead…"))))
                    .containsExactly("The council’s lead");
        }

        @Test
        void on_its_page_rather_than_on_another() {
            MarkedText text = MarkedText.of(
                    List.of(new Leaf(1, "It is good."), new Leaf(2, "It is good.")),
                    List.of(quoted("a", 2, "It is good")),
                    true);

            assertThat(text.pages().getFirst().pieces()).extracting(Piece::mark).containsOnlyNulls();
            assertThat(text.pages().getLast().pieces().getFirst().mark()).isNotNull();
        }

        @Test
        void on_another_page_where_its_own_does_not_have_it() {
            MarkedText text = MarkedText.of(
                    List.of(new Leaf(1, "It is good."), new Leaf(2, "Nothing.")),
                    List.of(quoted("a", 2, "It is good")),
                    true);

            assertThat(text.marks()).containsKey("a");
        }
    }

    @Nested
    class Quotes_that_overlap {

        @Test
        void are_one_mark_that_leads_back_to_each() {
            MarkedText text = marked(
                    PAGE,
                    quoted("a", 1, "Overall effectiveness Requires improvement"),
                    quoted("b", 1, "Requires improvement to be good"));

            assertThat(marks(text)).containsExactly("Overall effectiveness\n  Requires improvement\nto be good");
            assertThat(text.marks()).containsEntry("a", "a").containsEntry("b", "a");
            assertThat(whole(text)).isEqualTo(PAGE);
        }
    }

    @Test
    void what_is_not_found_has_no_mark() {
        MarkedText text =
                marked(PAGE, quoted("a", 1, "Outstanding in every way"), quoted("b", 1, null), quoted("c", 1, " "));

        assertThat(text.marks()).isEmpty();
        assertThat(whole(text)).isEqualTo(PAGE);
    }

    @Test
    void a_page_that_is_not_there_is_not_shown() {
        MarkedText text = marked(PAGE);

        assertThat(text.shows(1)).isTrue();
        assertThat(text.shows(2)).isFalse();
        assertThat(text.shows(null)).isFalse();
        assertThat(MarkedText.of(List.of(), List.of(), true).shows(null)).isTrue();
    }

    private static MarkedText marked(String page, Quoted... quoted) {
        return MarkedText.of(List.of(new Leaf(1, page)), List.of(quoted), false);
    }

    private static Quoted quoted(String id, int page, @Nullable String words) {
        return new Quoted(id, "field-" + id, "overall effectiveness", "good", page, words);
    }

    private static List<String> marks(MarkedText text) {
        return text.pages().getFirst().pieces().stream()
                .filter(piece -> piece.mark() instanceof Mark)
                .map(Piece::text)
                .toList();
    }

    private static String whole(MarkedText text) {
        return text.pages().getFirst().pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
