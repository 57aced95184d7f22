package org.gradewatch.support;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Keeps the token of a person who signed in, in that person's browser and nowhere else, until the
/// browser is closed.
///
/// It holds the token itself, not the number of a session: so every request asks anew whether the
/// token is good, a revoked one stops working at once and on every instance, and there are no
/// sessions that instances would have to share. No script can read it (`HttpOnly`), and no other
/// site's page can have it sent (`SameSite=Strict`). It goes only with requests for the pages
/// where it counts.
final class TokenCookie {

    /// Browsers keep no cookie of more than 4096 bytes, its name and attributes among them.
    static final int LONGEST = 3800;

    private static final String NAME = "gradewatch_token";

    private TokenCookie() {}

    static @Nullable String in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    static ResponseCookie holding(String token, SignedInPages pages, ServerHttpRequest request) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isByHttps(request))
                .path(pages.path())
                .build();
    }

    static ResponseCookie gone(SignedInPages pages, ServerHttpRequest request) {
        return holding("", pages, request).mutate().maxAge(0).build();
    }

    /// Whoever claims https in vain only keeps the cookie from coming back.
    private static boolean isByHttps(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String forwarded = headers.getFirst("Forwarded");
        return "https".equals(request.getURI().getScheme())
                || startsWithHttps(headers.getFirst("X-Forwarded-Proto"))
                || (forwarded != null && forwarded.toLowerCase(Locale.ROOT).matches(".*\\bproto=\"?https\\b.*"));
    }

    private static boolean startsWithHttps(@Nullable String proto) {
        return proto != null && proto.strip().toLowerCase(Locale.ROOT).startsWith("https");
    }
}
