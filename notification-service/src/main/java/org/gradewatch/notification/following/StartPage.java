package org.gradewatch.notification.following;

import org.gradewatch.support.page.PageController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// Says what this service is, for whoever comes without a link.
@PageController
class StartPage {

    record Start(String title) {}

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Rendering start() {
        return Rendering.view("following/start")
                .modelAttribute("page", new Start("Be told when a judgement changes"))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
