package org.gradewatch.ingest.access;

import java.net.URI;
import org.gradewatch.support.SignIn;
import org.gradewatch.support.SignIn.Outcome;
import org.gradewatch.support.page.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Where a person gives a token, once, and takes it away again.
@PageController
class SignInPage {

    private final SignIn signIn;

    SignInPage(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Rendering start() {
        return Rendering.view("held/start").build();
    }

    /// @param site who sent the person here, as the browser says
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    Rendering form(
            @RequestParam(required = false) @Nullable String to,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site) {
        boolean fromElsewhere = "cross-site".equals(site) || "same-site".equals(site);
        return page(SignInView.first(to, fromElsewhere), HttpStatus.OK);
    }

    @PostMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> in(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> signIn.with(form.getFirst("token"), exchange.getRequest())
                        .map(outcome -> answer(outcome, form, exchange)));
    }

    @PostMapping(path = "/sign-out", produces = MediaType.TEXT_HTML_VALUE)
    Rendering out(ServerWebExchange exchange) {
        if (!signIn.isFromOwnPage(exchange.getRequest())) {
            throw fromElsewhere();
        }
        exchange.getResponse().addCookie(signIn.out(exchange.getRequest()));
        return to(URI.create("/"));
    }

    private static Rendering answer(Outcome outcome, MultiValueMap<String, String> form, ServerWebExchange exchange) {
        String to = form.getFirst("to");
        return switch (outcome) {
            case Outcome.Welcome welcome -> {
                exchange.getResponse().addCookie(welcome.cookie());
                yield to(SignIn.ownPath(to, SignInView.FIRST_PAGE));
            }
            case Outcome.CrossSite _ -> throw fromElsewhere();
            case Outcome.NotNow _ -> page(SignInView.again(to, outcome), HttpStatus.SERVICE_UNAVAILABLE);
            case Outcome.Unknown _, Outcome.TooLong _ -> page(SignInView.again(to, outcome), HttpStatus.UNAUTHORIZED);
        };
    }

    private static ResponseStatusException fromElsewhere() {
        return new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                "the form was not sent by this service's own page (expected: the form at /sign-in)");
    }

    private static Rendering page(SignInView view, HttpStatus status) {
        return Rendering.view("held/sign-in")
                .modelAttribute("page", view)
                .status(status)
                .build();
    }

    private static Rendering to(URI path) {
        return Rendering.redirectTo(path.toString()).build();
    }
}
