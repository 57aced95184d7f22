package org.gradewatch.notification.following;

import java.util.UUID;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.gradewatch.notification.subscription.Subscriptions;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

/// Leaving, by one click (RFC 8058) or by a button. The token never expires; whatever the body of
/// the POST is, form or multipart, it is not looked at, for the address says everything.
@PageController
class LeavePage {

    private final Subscriptions subscriptions;
    private final Tokens tokens;

    LeavePage(Subscriptions subscriptions, Tokens tokens) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
    }

    @GetMapping(path = "/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering show(@PathVariable String token) {
        return tokens.read(Purpose.UNSUBSCRIBE, token)
                .map(person -> Answers.notice(Notice.saying(
                                "Stop all mails?",
                                "Press the button, and you get no more mails from Gradewatch. You can change your mind"
                                        + " afterwards.")
                        .withButton("/unsubscribe/" + token, "Stop all mails")))
                .orElseGet(LeavePage::nowhere);
    }

    @PostMapping(path = "/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering unsubscribe(@PathVariable String token) {
        return tokens.read(Purpose.UNSUBSCRIBE, token)
                .map(person -> Answers.notice(left(person)))
                .orElseGet(LeavePage::nowhere);
    }

    private Notice left(UUID person) {
        subscriptions.endAll(person);
        return subscriptions.knows(person)
                ? Notice.left()
                        .leadingTo(
                                "/subscriptions/" + tokens.make(Purpose.MANAGE, person),
                                "Changed your mind? Follow it again, or erase your address")
                : Notice.nothingKept();
    }

    /// For mail programs, which read no page and say nothing of what they take.
    @PostMapping("/unsubscribe/{token}")
    @ResponseBody
    ResponseEntity<String> oneClick(@PathVariable String token) {
        return tokens.read(Purpose.UNSUBSCRIBE, token)
                .map(person -> plain(HttpStatus.OK, left(person)))
                .orElseGet(() -> plain(HttpStatus.NOT_FOUND, Notice.nowhere()));
    }

    private static ResponseEntity<String> plain(HttpStatus status, Notice said) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(said.title() + ".\n\n" + String.join("\n", said.paragraphs()) + "\n");
    }

    private static Rendering nowhere() {
        return Answers.notice(Notice.nowhere(), HttpStatus.NOT_FOUND);
    }
}
