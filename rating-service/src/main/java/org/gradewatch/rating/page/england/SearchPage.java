package org.gradewatch.rating.page.england;

import org.gradewatch.model.Authority;
import org.gradewatch.rating.page.england.Search.Found;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Leads from any name of an authority to its page.
@PageController
class SearchPage {

    private final Register register;
    private final PageAnswers answers;

    SearchPage(Register register, PageAnswers answers) {
        this.register = register;
        this.answers = answers;
    }

    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> search(@RequestParam(defaultValue = "") String q, ServerWebExchange exchange) {
        Asked.text("q", q);
        Found found = new Search(register.authorities()).find(q);
        return switch (found) {
            case Found.One(Authority authority) -> Mono.just(to(authority));
            case Found.Several _, Found.Near _, Found.Nobody _ ->
                answers.answer(
                        exchange, register.state(), "register/search", () -> SearchView.of(found, q.strip(), register));
        };
    }

    private static Rendering to(Authority authority) {
        return Rendering.redirectTo("/authorities/" + authority.ref().slug())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
