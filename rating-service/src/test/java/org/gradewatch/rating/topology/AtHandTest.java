package org.gradewatch.rating.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.STOCKTON;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;
import static org.gradewatch.rating.Facts.press;

import java.util.stream.IntStream;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.announcement.RatingHistory;
import org.gradewatch.rating.inspection.Documents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AtHandTest {

    final AtHand atHand = new AtHand();

    @Test
    void what_was_used_longest_ago_is_forgotten_when_there_are_too_many_documents() {
        put(EAST_SUSSEX, AtHand.MOST_DOCUMENTS / 2);
        put(WEST_SUSSEX, AtHand.MOST_DOCUMENTS / 2);
        atHand.get(EAST_SUSSEX.id());

        put(STOCKTON, AtHand.LONG);

        assertThat(atHand.get(EAST_SUSSEX.id())).isNotNull();
        assertThat(atHand.get(WEST_SUSSEX.id())).isNull();
        assertThat(atHand.get(STOCKTON.id())).isNotNull();
    }

    @Test
    void the_last_one_is_never_forgotten_however_large() {
        put(EAST_SUSSEX, AtHand.LONG);

        put(WEST_SUSSEX, AtHand.MOST_DOCUMENTS + 1);

        assertThat(atHand.get(EAST_SUSSEX.id())).isNull();
        assertThat(atHand.get(WEST_SUSSEX.id())).isNotNull();
    }

    @Test
    void one_that_grows_counts_once() {
        for (int size = 1; size <= 200; size++) {
            put(EAST_SUSSEX, size);
        }
        put(WEST_SUSSEX, AtHand.MOST_DOCUMENTS - 200);

        assertThat(atHand.get(EAST_SUSSEX.id())).isNotNull();
    }

    @Test
    void a_short_one_is_read_again_instead() {
        put(EAST_SUSSEX, AtHand.LONG - 1);

        assertThat(atHand.get(EAST_SUSSEX.id())).isNull();
    }

    private void put(AuthorityRef authority, int documents) {
        atHand.put(
                authority.id(),
                new RatingHistory(
                        Documents.of(IntStream.range(0, documents)
                                .mapToObj(number -> press(authority, "text " + number, "2018-09-05")
                                        .now())
                                .toList()),
                        Announced.nothing()));
    }
}
