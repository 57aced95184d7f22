package org.gradewatch.notification.subscription;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.gradewatch.notification.subscription.Page.Form;
import org.gradewatch.notification.subscription.Page.Item;
import org.gradewatch.notification.subscription.Subscriptions.Subscription;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person follows: to see, to end, to erase.
@RestController
class ManageRoutes {

    private final Subscriptions subscriptions;
    private final KnownAuthorities authorities;
    private final Tokens tokens;

    ManageRoutes(Subscriptions subscriptions, KnownAuthorities authorities, Tokens tokens) {
        this.subscriptions = subscriptions;
        this.authorities = authorities;
        this.tokens = tokens;
    }

    @GetMapping("/subscriptions/{token}")
    ResponseEntity<String> show(@PathVariable String token) {
        return forPerson(token, person -> shown(token, person));
    }

    @PostMapping("/subscriptions/{token}/end")
    ResponseEntity<String> endAll(@PathVariable String token) {
        return forPerson(token, person -> {
            subscriptions.endAll(person);
            return Page.saying("You are unsubscribed", "No more mails will come.")
                    .answer();
        });
    }

    @PostMapping("/subscriptions/{token}/{subscription}/end")
    ResponseEntity<String> end(@PathVariable String token, @PathVariable long subscription) {
        return forPerson(token, person -> {
            subscriptions.end(person, subscription);
            return shown(token, person);
        });
    }

    @PostMapping("/subscriptions/{token}/erasure")
    ResponseEntity<String> erase(@PathVariable String token) {
        return forPerson(token, person -> {
            subscriptions.erase(person);
            return Page.saying("You are erased", "Your address and everything you followed are gone.")
                    .answer();
        });
    }

    private ResponseEntity<String> forPerson(String token, Function<UUID, ResponseEntity<String>> answer) {
        return tokens.read(Purpose.MANAGE, token)
                .map(answer)
                .orElseGet(() -> Page.saying("This link leads nowhere", "Please copy the whole address from the mail.")
                        .answer(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<String> shown(String token, UUID person) {
        List<Subscription> current = subscriptions.of(person);
        String here = "/subscriptions/" + token;
        if (current.isEmpty()) {
            return Page.saying("You follow nothing", "No mails will come.")
                    .withForms(subscriptions.knows(person) ? List.of(erasure(here)) : List.of())
                    .answer();
        }
        return Page.saying("What you follow")
                .withItems(current.stream().map(one -> item(here, one)).toList())
                .withForms(List.of(new Form(here + "/end", "Stop all mails"), erasure(here)))
                .answer();
    }

    private Item item(String here, Subscription one) {
        return new Item(
                FollowWords.of(one.wish(), authorities.now()),
                new Form("%s/%d/end".formatted(here, one.id()), "End this one"));
    }

    private static Form erasure(String here) {
        return new Form(here + "/erasure", "Erase my address and everything about me");
    }
}
