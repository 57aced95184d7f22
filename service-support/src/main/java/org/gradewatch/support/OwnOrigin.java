package org.gradewatch.support;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Whether a browser says that a request comes from one of our own pages.
///
/// The page of another site can send a form here, with the cookie where a browser is old; it cannot
/// choose what these headers say.
final class OwnOrigin {

    private OwnOrigin() {}

    /// Whether it changes nothing, or comes from ourselves.
    static boolean mayPass(ServerHttpRequest request) {
        return changesNothing(request) || sent(request);
    }

    static boolean changesNothing(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /// `Sec-Fetch-Site` says it best, but is not sent to a name by plain http. Then `Origin` must
    /// name the host that was asked, which a proxy may have told in a header of its own.
    static boolean sent(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        String from = host(headers.getOrigin());
        return from != null
                && (from.equalsIgnoreCase(headers.getFirst(HttpHeaders.HOST))
                        || from.equalsIgnoreCase(headers.getFirst("X-Forwarded-Host")));
    }

    private static @Nullable String host(@Nullable String origin) {
        try {
            return origin == null ? null : URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
