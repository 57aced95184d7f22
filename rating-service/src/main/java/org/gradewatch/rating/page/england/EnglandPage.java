package org.gradewatch.rating.page.england;

import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.PageController;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// How all of England stands, today or on a day gone by.
@PageController
class EnglandPage {

    private final Register register;
    private final ChangeLog changes;
    private final PageAnswers answers;

    EnglandPage(Register register, ChangeLog changes, PageAnswers answers) {
        this.register = register;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping(
            path = {"/", "/authorities"},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> england(@RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
        Query query = Query.of(parameters, EnglandView.ASKS);
        String state = register.state() + "-" + changes.last();
        return answers.answer(exchange, state, "register/england", () -> EnglandView.of(register, changes, query));
    }
}
