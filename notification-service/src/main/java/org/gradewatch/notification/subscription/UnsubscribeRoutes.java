package org.gradewatch.notification.subscription;

import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Leaving, by one click (RFC 8058) or by a button. The token never expires; whatever the body of
/// the POST is, form or multipart, it is not looked at, for the address says everything.
@RestController
class UnsubscribeRoutes {

    private final Subscriptions subscriptions;
    private final Tokens tokens;

    UnsubscribeRoutes(Subscriptions subscriptions, Tokens tokens) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> show(@PathVariable String token) {
        return tokens.read(Purpose.UNSUBSCRIBE, token)
                .map(person -> Page.saying("Stop all mails?", "You will get no more mails from Gradewatch.")
                        .withButton("/unsubscribe/" + token, "Stop all mails")
                        .answer())
                .orElseGet(UnsubscribeRoutes::unknown);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return tokens.read(Purpose.UNSUBSCRIBE, token)
                .map(person -> {
                    subscriptions.endAll(person);
                    return subscriptions.knows(person) ? left() : ManageRoutes.unknown();
                })
                .map(Page::answer)
                .orElseGet(UnsubscribeRoutes::unknown);
    }

    private static Page left() {
        return Page.saying("You are unsubscribed", "No more mails will come.");
    }

    private static ResponseEntity<String> unknown() {
        return Page.saying("This link leads nowhere", "Please copy the whole address from the mail.")
                .answer(HttpStatus.NOT_FOUND);
    }
}
