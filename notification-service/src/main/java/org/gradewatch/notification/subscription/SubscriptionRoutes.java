package org.gradewatch.notification.subscription;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Asking to be told.
@RestController
class SubscriptionRoutes {

    private final Asking asking;
    private final Wishes wishes;

    SubscriptionRoutes(Asking asking, Wishes wishes) {
        this.asking = asking;
        this.wishes = wishes;
    }

    record Asked(String status, String detail) {}

    @PostMapping(
            path = "/subscriptions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked subscribe(@RequestBody SubscribeRequest request) {
        EmailAddress address = EmailAddress.read(request.email() == null ? "" : request.email())
                .orElseThrow(() -> new NotUnderstood(List.of(
                        "email: not an address that we can write to (expected: one such as anna@example.org)")));
        Wish wish = wishes.read(request);
        asking.ask(address, wish);
        return new Asked(
                "CONFIRMATION_SENT",
                ("A mail is on its way; nothing else is sent before its button was pressed. " + asking.aside(wish))
                        .strip());
    }
}
