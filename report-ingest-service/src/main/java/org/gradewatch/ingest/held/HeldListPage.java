package org.gradewatch.ingest.held;

import org.gradewatch.ingest.known.HeldDocuments;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.support.page.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/// Where a person sees what waits.
@PageController
class HeldListPage {

    private final HeldDocuments held;

    HeldListPage(Known known) {
        this.held = known.held();
    }

    @GetMapping(path = "/held-documents", produces = MediaType.TEXT_HTML_VALUE)
    Rendering list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String page,
            Authentication reviewer) {
        return Rendering.view("held/list")
                .modelAttribute(
                        "page", HeldList.of(held.all(), HeldQuestion.of(state, reason, page), reviewer.getName()))
                .build();
    }
}
