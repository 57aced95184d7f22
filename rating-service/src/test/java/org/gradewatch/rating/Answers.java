package org.gradewatch.rating;

import org.springframework.test.web.reactive.server.WebTestClient;

/// What answers are held to alike.
public final class Answers {

    private Answers() {}

    /// A problem that names what was given and what was expected.
    public static void expectWrong(WebTestClient web, String uri, String detail) {
        web.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }
}
