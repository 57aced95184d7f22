package org.gradewatch.notification.following;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.view.Rendering;

/// Pages that are somebody's own: kept by nobody, found by nobody, and their address, which may
/// hold a token, is told to nobody.
final class Answers {

    private Answers() {}

    static Rendering personal(String view, Object page) {
        return personal(view, page, HttpStatus.OK);
    }

    static Rendering personal(String view, Object page, HttpStatusCode status) {
        return Rendering.view(view)
                .modelAttribute("page", page)
                .status(status)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /// After something was done: whoever reloads the page does not do it again.
    static Rendering seeOther(String address) {
        return Rendering.redirectTo(address)
                .status(HttpStatus.SEE_OTHER)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    static Rendering notice(Notice notice) {
        return personal("following/notice", notice);
    }

    static Rendering notice(Notice notice, HttpStatus status) {
        return personal("following/notice", notice, status);
    }
}
