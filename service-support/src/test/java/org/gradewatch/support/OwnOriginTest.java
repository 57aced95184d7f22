package org.gradewatch.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnOriginTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, http://elsewhere.example, true",
        "same-site,   http://review.example,    false",
        "cross-site,  http://review.example,    false",
        "none,        http://review.example,    false",
        ",            http://review.example,    true",
        ",            https://review.example,   true",
        ",            http://REVIEW.example,    true",
        ",            http://review.example:81, false",
        ",            http://evil.example,      false",
        ",            null,                     false",
        ",            http://[,                 false",
        ",            ,                         false"
    })
    void a_form_is_ours_when_the_browser_says_so(String site, String origin, boolean ours) {
        var request = MockServerHttpRequest.post("/sign-in").header("Host", "review.example");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }

        assertThat(OwnOrigin.sent(request.build())).isEqualTo(ours);
    }

    @Test
    void a_proxy_may_have_told_the_name_that_was_asked_for() {
        var request = MockServerHttpRequest.post("/sign-in")
                .header("Host", "10.0.0.7:8081")
                .header("X-Forwarded-Host", "review.example")
                .header("Origin", "https://review.example");

        assertThat(OwnOrigin.sent(request.build())).isTrue();
    }

    @Test
    void to_look_at_something_is_open_from_anywhere() {
        assertThat(OwnOrigin.mayPass(MockServerHttpRequest.get("/held-documents")
                        .header("Sec-Fetch-Site", "cross-site")
                        .build()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/held\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/x//evil.example",
                "held-documents",
                "/held-documents%zz",
                ""
            })
    void after_signing_in_nobody_is_led_elsewhere(String to) {
        assertThat(SignIn.ownPath(to, "/held-documents")).hasToString("/held-documents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/held-documents", "/held-documents/ab12?fromPage=3", "/held-documents?state=open&reason=NO_DATE"
            })
    void but_to_our_own_pages(String to) {
        assertThat(SignIn.ownPath(to, "/")).hasToString(to);
    }
}
