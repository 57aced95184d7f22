package org.gradewatch.notification.following;

import java.util.UUID;
import java.util.function.Function;
import org.gradewatch.model.Authorities;
import org.gradewatch.notification.following.FollowForm.Target;
import org.gradewatch.notification.following.FormReading.Read;
import org.gradewatch.notification.subscription.Subscriptions;
import org.gradewatch.notification.subscription.Subscriptions.Subscription;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// Following something else instead. The holder of the link is the confirmed owner of the address,
/// which stays the same, so no mail has to ask again.
@PageController
@RequestMapping(path = "/subscriptions/{token}/{subscription}/change", produces = MediaType.TEXT_HTML_VALUE)
class ChangePage {

    private final Forms forms;
    private final Subscriptions subscriptions;
    private final Holders holders;

    ChangePage(Forms forms, Subscriptions subscriptions, Holders holders) {
        this.forms = forms;
        this.subscriptions = subscriptions;
        this.holders = holders;
    }

    @GetMapping
    Rendering form(@PathVariable String token, @PathVariable long subscription) {
        return holders.answer(
                token,
                (person, here) -> current(person, subscription, here, one -> filled(one.wish(), here, subscription)));
    }

    private Rendering filled(Wish wish, String here, long subscription) {
        Authorities known = forms.authorities();
        return Typed.of(wish, new Names(known), known)
                .map(typed -> forms.empty(Target.change(here, subscription), typed))
                .orElseGet(() -> Answers.notice(Notice.saying(
                                "This one cannot be shown as a form",
                                "A program asked for it, and joined several wishes in one. You can end it, and follow"
                                        + " what you like anew.")
                        .leadingTo(here, "Back to what you follow")
                        .leadingTo("/follow", "Follow something else")));
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Rendering preview(@PathVariable String token, @PathVariable long subscription, Typed typed) {
        return holders.answer(token, (person, here) -> forms.previewed(Target.change(here, subscription), typed));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Rendering change(@PathVariable String token, @PathVariable long subscription, Typed typed) {
        return holders.answer(token, (person, here) -> {
            Read read = forms.read(typed);
            return read.wish()
                    .map(wish -> current(person, subscription, here, one -> {
                        subscriptions.change(person, subscription, _ -> wish);
                        return Answers.seeOther(here + "?done=changed");
                    }))
                    .orElseGet(() -> forms.mistaken(Target.change(here, subscription), typed, read));
        });
    }

    private Rendering current(UUID person, long subscription, String here, Function<Subscription, Rendering> answer) {
        return subscriptions.of(person).stream()
                .filter(one -> one.id() == subscription)
                .findFirst()
                .map(answer)
                .orElseGet(() -> Answers.notice(
                        Notice.saying(
                                        "You do not follow this any more",
                                        "It ended, or was changed, after you opened the page.")
                                .leadingTo(here, "See what you follow"),
                        HttpStatus.NOT_FOUND));
    }
}
