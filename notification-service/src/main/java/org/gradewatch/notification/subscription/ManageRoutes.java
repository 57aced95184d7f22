package org.gradewatch.notification.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.gradewatch.notification.subscription.Page.Form;
import org.gradewatch.notification.subscription.Page.Item;
import org.gradewatch.notification.subscription.Subscriptions.Subscription;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person follows: to see, to end, to erase, to take along. Looking changes nothing; buttons
/// do, and they need no script.
@RestController
class ManageRoutes {

    private final Subscriptions subscriptions;
    private final Export export;
    private final Erasing erasing;
    private final FollowWords words;
    private final Tokens tokens;

    ManageRoutes(Subscriptions subscriptions, Export export, Erasing erasing, FollowWords words, Tokens tokens) {
        this.subscriptions = subscriptions;
        this.export = export;
        this.erasing = erasing;
        this.words = words;
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

    @PostMapping("/subscriptions/{token}/{subscription}/frequency/{frequency}")
    ResponseEntity<String> change(
            @PathVariable String token, @PathVariable long subscription, @PathVariable Frequency frequency) {
        return forPerson(token, person -> {
            subscriptions.change(person, subscription, wish -> wish.at(frequency));
            return shown(token, person);
        });
    }

    @PostMapping("/subscriptions/{token}/erasure")
    ResponseEntity<String> erase(@PathVariable String token) {
        return forPerson(token, person -> {
            erasing.erase(person);
            return Page.saying("You are erased", "Your address and everything you followed are gone.")
                    .answer();
        });
    }

    /// Everything that is kept of the person, to keep or to take elsewhere.
    @GetMapping("/subscriptions/{token}/export")
    ResponseEntity<String> export(@PathVariable String token) {
        return forPerson(
                token,
                person -> export.of(person)
                        .map(ManageRoutes::file)
                        .orElseGet(() -> unknown().answer(HttpStatus.NOT_FOUND)));
    }

    private static ResponseEntity<String> file(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/json;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"gradewatch-about-you.json\"")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(json);
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
        if (current.isEmpty() && !subscriptions.knows(person)) {
            return unknown().answer();
        }
        Page page = current.isEmpty()
                ? Page.saying("You follow nothing", "No mails will come.").withForms(List.of(erasure(here)))
                : Page.saying("What you follow")
                        .withItems(current.stream().map(one -> item(here, one)).toList())
                        .withForms(List.of(new Form(here + "/end", "Stop all mails"), erasure(here)));
        return page.leadingTo(here + "/export", "Download everything that is kept about you")
                .answer();
    }

    /// The link was good once, and may be in a mail from before an erasure.
    static Page unknown() {
        return Page.saying(
                "Nothing is kept about you under this link",
                "It belonged to a subscription that was erased, and brings no mails.",
                "If you subscribed again since, please use the link in a newer mail.");
    }

    private Item item(String here, Subscription one) {
        String address = "%s/%d".formatted(here, one.id());
        var forms = new ArrayList<Form>();
        for (Frequency frequency : Frequency.values()) {
            if (frequency != one.wish().frequency()) {
                forms.add(new Form(address + "/frequency/" + frequency, change(frequency)));
            }
        }
        forms.add(new Form(address + "/end", "End this one"));
        return new Item(words.of(one.wish()), forms);
    }

    private static String change(Frequency frequency) {
        return switch (frequency) {
            case IMMEDIATE -> "Write at once instead";
            case DAILY -> "Write once a day instead";
            case WEEKLY -> "Write once a week instead";
        };
    }

    private static Form erasure(String here) {
        return new Form(here + "/erasure", "Erase my address and everything about me");
    }
}
