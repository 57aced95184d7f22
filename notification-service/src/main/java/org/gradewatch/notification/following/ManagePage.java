package org.gradewatch.notification.following;

import java.util.List;
import java.util.UUID;
import org.gradewatch.notification.subscription.Erasing;
import org.gradewatch.notification.subscription.FollowWords;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Subscriptions;
import org.gradewatch.notification.subscription.Subscriptions.Subscription;
import org.gradewatch.support.page.PageController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/// What a person follows: to see, to end, to follow again, to erase. Looking changes nothing;
/// buttons do.
@PageController
@RequestMapping(path = "/subscriptions/{token}", produces = MediaType.TEXT_HTML_VALUE)
class ManagePage {

    private final Subscriptions subscriptions;
    private final Erasing erasing;
    private final FollowWords words;
    private final Holders holders;

    ManagePage(Subscriptions subscriptions, Erasing erasing, FollowWords words, Holders holders) {
        this.subscriptions = subscriptions;
        this.erasing = erasing;
        this.words = words;
        this.holders = holders;
    }

    @GetMapping
    Rendering show(@PathVariable String token, @RequestParam(defaultValue = "") String done) {
        return holders.answer(token, (person, here) -> {
            List<Subscription> current = subscriptions.of(person);
            return current.isEmpty() && !subscriptions.knows(person)
                    ? Answers.notice(Notice.nothingKept())
                    : Answers.personal(
                            "following/manage",
                            Followed.of(here, done, current, subscriptions.stoppedLately(person), words));
        });
    }

    @PostMapping("/end")
    Rendering endAll(@PathVariable String token) {
        return holders.answer(token, (person, here) -> {
            subscriptions.endAll(person);
            return Answers.notice(
                    Notice.left().leadingTo(here, "Changed your mind? Follow it again, or erase your address"));
        });
    }

    @PostMapping("/{subscription}/end")
    Rendering end(@PathVariable String token, @PathVariable long subscription) {
        return holders.answer(token, (person, here) -> {
            subscriptions.end(person, subscription);
            return Answers.seeOther(here + "?done=ended");
        });
    }

    @PostMapping("/{subscription}/again")
    Rendering again(@PathVariable String token, @PathVariable long subscription) {
        return holders.answer(token, (person, here) -> {
            subscriptions.again(person, subscription);
            return Answers.seeOther(here + "?done=again");
        });
    }

    @PostMapping(path = "/{subscription}/frequency", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Rendering change(@PathVariable String token, @PathVariable long subscription, Typed typed) {
        return holders.answer(token, (person, here) -> {
            change(person, subscription, Wanted.frequency(typed.frequency()));
            return Answers.seeOther(here + "?done=frequency");
        });
    }

    /// What is as it was is left alone.
    private void change(UUID person, long subscription, Frequency wanted) {
        boolean differs = subscriptions.of(person).stream()
                .anyMatch(one -> one.id() == subscription && one.wish().frequency() != wanted);
        if (differs) {
            subscriptions.change(person, subscription, wish -> wish.at(wanted));
        }
    }

    /// Asks once more, since it cannot be undone.
    @GetMapping("/erasure")
    Rendering askOnceMore(@PathVariable String token) {
        return holders.answer(
                token,
                (person, here) -> subscriptions.knows(person)
                        ? Answers.notice(Notice.saying(
                                        "Erase everything about you?",
                                        "Your address, what you follow and what mail servers said of your mails go at"
                                                + " once. This cannot be undone.",
                                        "A code made from your address stays. Nobody can read the address from it.")
                                .withWarningButton(here + "/erasure", "Yes, erase everything")
                                .leadingTo(here, "No, keep it")
                                .leadingTo(here + "/export", "Download everything first"))
                        : Answers.notice(Notice.nothingKept()));
    }

    @PostMapping("/erasure")
    Rendering erase(@PathVariable String token) {
        return holders.answer(token, (person, here) -> {
            erasing.erase(person);
            return Answers.notice(Notice.done("You are erased", "Your address and everything you followed are gone."));
        });
    }
}
