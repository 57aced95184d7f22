package org.gradewatch.notification.following;

import java.util.List;
import java.util.Optional;
import org.gradewatch.notification.following.FollowForm.Target;
import org.gradewatch.notification.following.FormReading.Read;
import org.gradewatch.notification.subscription.Asking;
import org.gradewatch.notification.subscription.EmailAddress;
import org.gradewatch.notification.subscription.FollowWords;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/// Asking to be told, by a form. The register's pages post to it too; no cookie is involved, so
/// nobody can be made to ask in another's name but by typing their address, which they could here.
@PageController
class FollowPage {

    private final Forms forms;
    private final Asking asking;
    private final FollowWords words;

    FollowPage(Forms forms, Asking asking, FollowWords words) {
        this.forms = forms;
        this.asking = asking;
        this.words = words;
    }

    @GetMapping(path = "/follow", produces = MediaType.TEXT_HTML_VALUE)
    Rendering form(@RequestParam MultiValueMap<String, String> query) {
        return forms.empty(
                Target.FOLLOW,
                Typed.asked(query.getOrDefault("authority", List.of()), query.getOrDefault("region", List.of())));
    }

    @PostMapping(
            path = "/subscriptions/preview",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    Rendering preview(Typed typed) {
        return forms.previewed(Target.FOLLOW, typed);
    }

    @PostMapping(
            path = "/subscriptions",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    Rendering follow(Typed typed) {
        Read read = forms.read(typed);
        Optional<EmailAddress> address = EmailAddress.read(typed.email());
        if (address.isEmpty()) {
            return forms.mistaken(Target.FOLLOW, typed, read.with(noAddress(typed)));
        }
        return read.wish()
                .map(wish -> ask(address.get(), wish, typed, read))
                .orElseGet(() -> forms.mistaken(Target.FOLLOW, typed, read));
    }

    private static Mistake noAddress(Typed typed) {
        return new Mistake(
                "email",
                typed.email().isEmpty()
                        ? "Enter your e-mail address"
                        : "Enter an e-mail address that we can write to, such as anna@example.org");
    }

    private Rendering ask(EmailAddress address, Wish wish, Typed typed, Read read) {
        try {
            asking.ask(address, wish);
        } catch (ResponseStatusException tooMany) {
            return forms.refused(Target.FOLLOW, typed, read, tooMany);
        }
        return Answers.personal("following/asked", new Asked(words.of(wish), asking.aside(wish)), HttpStatus.ACCEPTED);
    }

    /// The same for every address.
    ///
    /// @param follows in words
    /// @param aside what is to be said of it; empty where nothing is
    record Asked(List<String> follows, String aside) {

        public String title() {
            return "Check your mail";
        }
    }
}
