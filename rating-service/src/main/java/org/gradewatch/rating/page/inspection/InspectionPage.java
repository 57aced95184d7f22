package org.gradewatch.rating.page.inspection;

import java.util.List;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.question.PageAnswers;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.PageController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page about one inspection.
@PageController
class InspectionPage {

    private final Register register;
    private final ChangeLog changes;
    private final PageAnswers answers;

    InspectionPage(Register register, ChangeLog changes, PageAnswers answers) {
        this.register = register;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping(path = "/inspections/{inspectionId}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> inspection(@PathVariable String inspectionId, ServerWebExchange exchange) {
        String state = register.state() + "-" + changes.last();
        Found found = Asking.find(inspectionId, register);
        if (found.isFormer()) {
            String present = Asking.address(found.inspection().inspectionId()).toString();
            return Mono.just(Rendering.redirectTo(present)
                    .status(org.springframework.http.HttpStatus.SEE_OTHER)
                    .build());
        }
        return answers.answer(
                exchange,
                state,
                "register/inspection",
                () -> InspectionView.of(found, ofAuthority(found), register.today()));
    }

    private List<Sequenced> ofAuthority(Found found) {
        return changes.all((RatingChanged change) ->
                        change.authority().id().equals(found.entry().authority().id()))
                .toList();
    }
}
