package org.gradewatch.notification.following;

import java.util.UUID;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.gradewatch.notification.subscription.Confirmations;
import org.gradewatch.notification.subscription.Confirmations.Waiting;
import org.gradewatch.notification.subscription.FollowWords;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// The page behind the link of the confirmation mail. Looking at it changes nothing: mail scanners
/// follow links, but they press no buttons.
@PageController
class ConfirmPage {

    private final Confirmations confirmations;
    private final FollowWords words;
    private final Tokens tokens;

    ConfirmPage(Confirmations confirmations, FollowWords words, Tokens tokens) {
        this.confirmations = confirmations;
        this.words = words;
        this.tokens = tokens;
    }

    @GetMapping(path = "/confirmations/{token}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering show(@PathVariable String token) {
        return confirmations
                .find(token)
                .map(waiting -> Answers.notice(question(waiting, token)))
                .orElseGet(ConfirmPage::tooOld);
    }

    private Notice question(Waiting waiting, String token) {
        return (waiting.isConfirmed()
                        ? Notice.saying(
                                "Your subscription is confirmed", "There is nothing more to do. You asked to hear of:")
                        : Notice.saying(
                                "Confirm your subscription",
                                "If it was not you who asked, close this page, and no mail will come.",
                                "Press the button, and we write to you about:"))
                .with(words.of(waiting.wish()))
                .withButton(
                        "/confirmations/" + token,
                        waiting.isConfirmed() ? "See or change what you follow" : "Yes, write to me");
    }

    @PostMapping(path = "/confirmations/{token}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering confirm(@PathVariable String token) {
        return confirmations
                .confirm(token)
                .map(person -> Answers.notice(confirmed(person)))
                .orElseGet(ConfirmPage::tooOld);
    }

    private Notice confirmed(UUID person) {
        return Notice.done(
                        "Your subscription is confirmed",
                        "From now on we write to you. Every mail has a link with which you see, change or end what"
                                + " you follow.")
                .leadingTo(
                        "/subscriptions/" + tokens.make(Purpose.MANAGE, person), "See, change or end what you follow");
    }

    private static Rendering tooOld() {
        return Answers.notice(
                Notice.saying(
                                "This link leads nowhere",
                                "It was used up, or is older than seven days. Please subscribe once more.")
                        .leadingTo("/follow", "Subscribe once more"),
                HttpStatus.NOT_FOUND);
    }
}
