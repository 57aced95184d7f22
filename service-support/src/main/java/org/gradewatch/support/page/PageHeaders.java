package org.gradewatch.support.page;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Pages load nothing but what is ours, run no script that stands in them, stand in no frame, and
/// post to our services alone. A page that has stricter headers keeps them.
final class PageHeaders implements WebFilter {

    private final String policy;

    PageHeaders(PageSettings settings) {
        String services = Stream.of(settings.registerAddress(), settings.publicAddress())
                .map(PageHeaders::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'".formatted(services);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> {
            if (isPage(response.getHeaders())) {
                protect(response.getHeaders());
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static boolean isPage(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null && MediaType.TEXT_HTML.isCompatibleWith(type);
    }

    private void protect(HttpHeaders headers) {
        setIfAbsent(headers, "Content-Security-Policy", policy);
        setIfAbsent(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        setIfAbsent(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
