package org.gradewatch.notification.subscription;

import org.gradewatch.notification.link.Links;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page behind the link of the confirmation mail. Looking at it changes nothing: mail scanners
/// follow links, but they press no buttons.
@RestController
class ConfirmationRoutes {

    private final Confirmations confirmations;
    private final FollowWords words;
    private final Links links;

    ConfirmationRoutes(Confirmations confirmations, FollowWords words, Links links) {
        this.confirmations = confirmations;
        this.words = words;
        this.links = links;
    }

    @GetMapping("/confirmations/{token}")
    ResponseEntity<String> show(@PathVariable String token) {
        return confirmations
                .find(token)
                .map(waiting -> Page.saying(
                                "Confirm your subscription",
                                "We will write to you about: " + String.join("; ", words.of(waiting.wish())) + ".")
                        .withButton("/confirmations/" + token, "Yes, write to me")
                        .answer())
                .orElseGet(ConfirmationRoutes::tooOld);
    }

    @PostMapping("/confirmations/{token}")
    ResponseEntity<String> confirm(@PathVariable String token) {
        return confirmations
                .confirm(token)
                .map(person -> Page.saying("Your subscription is confirmed", "From now on we write to you.")
                        .leadingTo(links.manage(person), "See or end what you follow")
                        .answer())
                .orElseGet(ConfirmationRoutes::tooOld);
    }

    private static ResponseEntity<String> tooOld() {
        return Page.saying(
                        "This link leads nowhere",
                        "It was used up, or is older than seven days. Please subscribe once more.")
                .answer(HttpStatus.NOT_FOUND);
    }
}
