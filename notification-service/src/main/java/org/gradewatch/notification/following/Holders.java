package org.gradewatch.notification.following;

import java.util.UUID;
import java.util.function.BiFunction;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/// Whoever holds the link to a person's page.
final class Holders {

    private final Tokens tokens;

    Holders(Tokens tokens) {
        this.tokens = tokens;
    }

    /// @param answer for the person, with the address of their page
    Rendering answer(String token, BiFunction<UUID, String, Rendering> answer) {
        return tokens.read(Purpose.MANAGE, token)
                .map(person -> answer.apply(person, "/subscriptions/" + token))
                .orElseGet(() -> Answers.notice(Notice.nowhere(), HttpStatus.NOT_FOUND));
    }
}
