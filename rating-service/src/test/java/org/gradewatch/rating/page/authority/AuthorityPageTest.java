package org.gradewatch.rating.page.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.page.PagesInHand;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityPageTest {

    static PagesInHand server;

    @BeforeAll
    static void start() {
        var known = new KnownRegister();
        var changes = new ChangeLog();
        known.changes.forEach(changes::add);
        server = new PagesInHand(known.register, changes);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answers_in_its_first_sentence() {
        Document page = server.page("/authorities/east-sussex");

        assertThat(page.select("h1").text()).isEqualTo("East Sussex");
        assertThat(page.select("main .govuk-body-l").text())
                .isEqualTo("East Sussex was judged good overall in December 2023, down from outstanding.");
    }
}
