package org.gradewatch.notification.preview;

import org.gradewatch.notification.subscription.SubscribeRequest;
import org.gradewatch.notification.subscription.Wishes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How many mails a wish would have brought in the last twelve months. Nothing of it is kept.
@RestController
class PreviewRoutes {

    private final Wishes wishes;
    private final Previews previews;

    PreviewRoutes(Wishes wishes, Previews previews) {
        this.wishes = wishes;
        this.previews = previews;
    }

    /// The body of `POST /subscriptions`; an address in it is not looked at.
    @PostMapping(
            path = "/subscriptions/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    Preview preview(@RequestBody SubscribeRequest request) {
        previews.admit();
        return previews.of(wishes.read(request));
    }
}
