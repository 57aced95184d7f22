package org.gradewatch.rating.page.authority;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.page.words.Quotes;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.PageController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page about one authority, by any of its ids.
@PageController
@Tag(name = "authorities")
class AuthorityPage {

    private final Register register;
    private final ChangeLog changes;
    private final Lookback lookback;
    private final PageAnswers answers;

    AuthorityPage(Register register, ChangeLog changes, Lookback lookback, PageAnswers answers) {
        this.register = register;
        this.changes = changes;
        this.lookback = lookback;
        this.answers = answers;
    }

    @GetMapping(path = "/authorities/{id}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> authority(@PathVariable String id, ServerWebExchange exchange) {
        String state = register.state() + "-" + changes.last();
        Entry entry = find(id);
        String slug = entry.authority().ref().slug();
        exchange.getResponse()
                .getHeaders()
                .add(HttpHeaders.LINK, "</authorities/%s>; rel=\"canonical\"".formatted(slug));
        return answers.answer(exchange, state, "register/authority", () -> view(entry));
    }

    /// The picture of the history is on the authority's page.
    @GetMapping(path = "/authorities/{id}/history", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Void> history(@PathVariable String id) {
        String slug = find(id).authority().ref().slug();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/authorities/%s#history".formatted(slug)))
                .build();
    }

    @GetMapping(path = "/authorities/{id}/history.csv", produces = HistoryTable.MEDIA_TYPE)
    @Operation(summary = "What was current, from each day on which that changed, as a table")
    ResponseEntity<String> table(@PathVariable String id) {
        String tag = "W/\"" + register.state() + "\"";
        Entry entry = find(id);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(HistoryTable.of(lookback.of(entry.rating())));
    }

    private AuthorityView view(Entry entry) {
        long sequence = changes.last();
        var subject = new Subject(
                entry, Family.of(entry.authority(), register), lookback.of(entry.rating()), register.today());
        return AuthorityView.of(
                subject, register.on(register.today()), quotes(entry.authority().id()), sequence);
    }

    private Quotes quotes(AuthorityId id) {
        return new Quotes(
                changes.all(change -> change.authority().id().equals(id)).map(Sequenced::change));
    }

    private Entry find(String id) {
        return register.find(id).orElseThrow(() -> Asked.unknownAuthority(id));
    }
}
