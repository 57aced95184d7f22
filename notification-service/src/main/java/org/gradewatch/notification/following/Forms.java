package org.gradewatch.notification.following;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gradewatch.model.Authorities;
import org.gradewatch.notification.following.FollowForm.Target;
import org.gradewatch.notification.following.FormReading.Read;
import org.gradewatch.notification.preview.Preview;
import org.gradewatch.notification.preview.Previews;
import org.gradewatch.notification.subscription.KnownAuthorities;
import org.gradewatch.notification.subscription.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/// The form with which people say what they follow, for the first time or anew: read, shown, and
/// shown again as it was filled.
final class Forms {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KnownAuthorities authorities;
    private final Wishes wishes;
    private final Previews previews;
    private final InstantSource clock;

    Forms(KnownAuthorities authorities, Wishes wishes, Previews previews, InstantSource clock) {
        this.authorities = authorities;
        this.wishes = wishes;
        this.previews = previews;
        this.clock = clock;
    }

    Authorities authorities() {
        return authorities.now();
    }

    Read read(Typed typed) {
        return FormReading.read(typed, authorities.now(), wishes);
    }

    Rendering empty(Target target, Typed typed) {
        return shown(target, typed, Read.NOTHING, null, HttpStatus.OK);
    }

    Rendering mistaken(Target target, Typed typed, Read read) {
        return shown(target, typed, read, null, HttpStatus.BAD_REQUEST);
    }

    /// What was typed is kept when there are too many at a time, too.
    Rendering refused(Target target, Typed typed, Read read, ResponseStatusException why) {
        var mistake = new Mistake("follow", "Too many people ask at this moment. Please try again in a minute");
        return shown(target, typed, read.with(mistake), null, why.getStatusCode());
    }

    /// The form, still filled, and what its wish would have brought. Nothing is kept.
    Rendering previewed(Target target, Typed typed) {
        Read read = read(typed);
        try {
            previews.admit();
        } catch (ResponseStatusException tooMany) {
            return refused(target, typed, read, tooMany);
        }
        return read.wish()
                .map(wish -> shown(target, typed, read, previews.of(wish), HttpStatus.OK))
                .orElseGet(() -> mistaken(target, typed, read));
    }

    private Rendering shown(Target target, Typed typed, Read read, @Nullable Preview preview, HttpStatusCode status) {
        Authorities known = authorities.now();
        Typed inWords = typed.withAuthorities(new Names(known).inWords(typed.authorities()));
        var ask = new Questions(known, inWords, LocalDate.ofInstant(clock.instant(), LONDON));
        return Answers.personal("following/follow", FollowForm.of(target, inWords, ask, read, preview), status);
    }
}
