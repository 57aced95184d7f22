package org.gradewatch.rating.question;

import java.util.function.Supplier;
import org.gradewatch.support.page.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Answers with pages as with anything else: with a tag that is the same on every instance, so that
/// nobody is sent twice what did not change, and the page is made only once.
public final class PageAnswers {

    private final Site site;

    PageAnswers(Site site) {
        this.site = site;
    }

    /// @param state of what the page is made of, asked for before it is made
    /// @param view the name of its template
    /// @param page what the template is filled with, as `page`; not asked for where the browser has
    ///     it already
    public Mono<Rendering> answer(ServerWebExchange exchange, Object state, String view, Supplier<?> page) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(CacheControl.noCache());
        varyByAccept(exchange.getResponse());
        if (exchange.checkNotModified("W/\"%s-%s\"".formatted(state, site.edition()))) {
            return Mono.empty();
        }
        return Mono.fromSupplier(
                () -> Rendering.view(view).modelAttribute("page", page.get()).build());
    }

    /// The same address gives programs JSON.
    public static void varyByAccept(ServerHttpResponse response) {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
