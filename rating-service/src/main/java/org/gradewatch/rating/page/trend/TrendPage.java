package org.gradewatch.rating.page.trend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page about trends, and the figures of its pictures.
@PageController
@Tag(name = "trends")
class TrendPage {

    private final Register register;
    private final Lookback lookback;
    private final PageAnswers answers;

    TrendPage(Register register, Lookback lookback, PageAnswers answers) {
        this.register = register;
        this.lookback = lookback;
        this.answers = answers;
    }

    @GetMapping(path = "/trends", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> trends(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String area,
            ServerWebExchange exchange) {
        var question = TrendQuestion.of(region, area, register);
        return answers.answer(
                exchange,
                register.state(),
                "register/trends",
                () -> TrendView.of(question, ends(question), moves(question), register));
    }

    @GetMapping(path = "/trends/grades.csv", produces = TrendTable.MEDIA_TYPE)
    @Operation(summary = "How many authorities had which grade at the end of each year, and have it today")
    ResponseEntity<String> grades(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String area) {
        var question = TrendQuestion.of(region, area, register);
        return tagged().body(TrendTable.grades(question, ends(question)));
    }

    @GetMapping(path = "/trends/moves.csv", produces = TrendTable.MEDIA_TYPE)
    @Operation(summary = "What the inspections that came out in each year made of an area, against those before")
    ResponseEntity<String> moves(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String area) {
        var question = TrendQuestion.of(region, area, register);
        return tagged().body(TrendTable.moves(question, moves(question)));
    }

    private ResponseEntity.BodyBuilder tagged() {
        return ResponseEntity.ok().eTag("W/\"" + register.state() + "\"").cacheControl(CacheControl.noCache());
    }

    private YearEnds ends(TrendQuestion question) {
        return YearEnds.of(question.area(), asked(question), register.today());
    }

    private Moves moves(TrendQuestion question) {
        return Moves.of(question.area(), asked(question));
    }

    /// Those too that have ended: in their years they count.
    private List<Followed> asked(TrendQuestion question) {
        return register.authorities().stream()
                .filter(authority -> question.takes(authority.ref().region()))
                .flatMap(authority -> register.find(authority.id().value()).stream())
                .map(entry -> new Followed(entry.authority(), lookback.of(entry.rating()), entry.current()))
                .toList();
    }
}
