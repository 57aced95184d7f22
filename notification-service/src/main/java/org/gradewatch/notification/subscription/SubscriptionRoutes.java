package org.gradewatch.notification.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Asking to be told.
@RestController
class SubscriptionRoutes {

    private final Confirmations confirmations;
    private final ConfirmationPost post;
    private final KnownAuthorities authorities;
    private final SubscriptionSettings settings;

    SubscriptionRoutes(
            Confirmations confirmations,
            ConfirmationPost post,
            KnownAuthorities authorities,
            SubscriptionSettings settings) {
        this.confirmations = confirmations;
        this.post = post;
        this.authorities = authorities;
        this.settings = settings;
    }

    /// The body as people send it: any list may be missing.
    record SubscribeRequest(
            @Nullable String email,
            @Nullable List<FollowRequest> follows,
            @Nullable List<String> include,
            @Nullable String frequency,
            @Nullable Boolean inadequateAtOnce) {}

    record FollowRequest(
            @Nullable List<String> authorities,
            @Nullable List<String> regions,
            @Nullable List<String> types,
            @Nullable List<String> areas,
            @Nullable List<String> directions,
            @Nullable List<String> toGrades) {}

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
        Wish wish = new WishReading(authorities.now(), settings).read(request);
        confirmations.request(address, wish);
        post.wake();
        return new Asked(
                "CONFIRMATION_SENT", "A mail is on its way; nothing else is sent before its button was pressed.");
    }
}
