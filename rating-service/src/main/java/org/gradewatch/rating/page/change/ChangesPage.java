package org.gradewatch.rating.page.change;

import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What was announced, all of it and one by one.
@PageController
class ChangesPage {

    private final ChangeLog changes;
    private final Register register;
    private final Telling telling;
    private final PageAnswers answers;

    ChangesPage(ChangeLog changes, Register register, Telling telling, PageAnswers answers) {
        this.changes = changes;
        this.register = register;
        this.telling = telling;
        this.answers = answers;
    }

    @GetMapping(path = "/rating-changes", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> changes(@RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
        Query query = Query.of(parameters, ChangesView.ASKS);
        String state = register.state() + "-" + changes.last();
        return answers.answer(exchange, state, "register/changes", () -> ChangesView.of(changes, register, query));
    }

    /// Has no tag, and so is made anew each time: the numbers of those who were told go on growing,
    /// and are not ours.
    @GetMapping(path = "/rating-changes/{sequence}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> change(@PathVariable String sequence, ServerWebExchange exchange) {
        Sequenced change = changes.find(sequence);
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
        PageAnswers.varyByAccept(exchange.getResponse());
        return telling.of(change.change().id())
                .map(told -> Rendering.view("register/change")
                        .modelAttribute("page", ChangeView.of(change, changes, register, told))
                        .build());
    }
}
