package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.delivery.Claims.Claim;
import org.gradewatch.notification.delivery.Deliveries.End;
import org.gradewatch.notification.delivery.Deliveries.Ending;
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.gradewatch.notification.delivery.Stories.Told;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.letter.Recipient;
import org.gradewatch.notification.post.Mail;
import org.jspecify.annotations.Nullable;

/// What of a parcel is still to be told, as it is known just before the mail is sent.
final class Packing {

    private final Claims claims;
    private final Stories stories;
    private final Letters letters;

    Packing(Claims claims, Stories stories, Letters letters) {
        this.claims = claims;
        this.stories = stories;
        this.letters = letters;
    }

    /// One delivery with what is known of it.
    private record Item(Leased delivery, Told told, Claim claim) {

        AuthorityRef authority() {
            return told.alert().change().authority();
        }

        /// Goes to whom was told before, whatever the person follows.
        boolean isForThoseTold() {
            return told.alert().thoseTold() && claim.wasTold();
        }

        boolean hasLeft() {
            return claim.email() == null || !claim.follows();
        }

        @Nullable
        Ending untold() {
            if (hasLeft()) {
                return new Ending(delivery.id(), End.CANCELLED, "left before the mail was sent");
            }
            if (claim.endedFor() != null) {
                return new Ending(
                        delivery.id(), End.SUPPRESSED, "mail does not reach the address: " + claim.endedFor());
            }
            if (told.alert().thoseTold()
                    && !claim.wasTold()
                    && told.alert().news().isEmpty()) {
                return new Ending(delivery.id(), End.SUPPRESSED, "the mail that this one corrects was never delivered");
            }
            return claim.because().isEmpty() && !isForThoseTold()
                    ? new Ending(delivery.id(), End.CANCELLED, "no longer followed when the mail was sent")
                    : null;
        }
    }

    /// @param seenAt when we first saw what it tells; absent where it waited on purpose
    /// @param putOffUntil where an earlier mail that this one puts right is on its way still
    /// @param pausedUntil how long the address is left alone, because it has trouble
    /// @param mail absent where nothing is left to tell
    /// @param untold how what is not in the mail ends
    record Packed(
            @Nullable Instant seenAt,
            @Nullable Instant putOffUntil,
            @Nullable Instant pausedUntil,
            @Nullable Mail mail,
            List<Leased> told,
            List<Ending> untold) {

        /// When the mail ended so.
        List<Ending> endings(End end, @Nullable String detail) {
            return Stream.concat(told.stream().map(delivery -> new Ending(delivery.id(), end, detail)), untold.stream())
                    .toList();
        }

        Optional<Duration> sinceReport(Instant now) {
            return Optional.ofNullable(seenAt).map(seen -> Duration.between(seen, now));
        }
    }

    /// What is known of all who get a mail of these, as it is now. Those of an alert that cannot be
    /// told are left out.
    Map<Long, Claim> known(List<Parcel> parcels) {
        var known = new HashMap<Long, Claim>();
        parcels.stream()
                .flatMap(parcel -> parcel.deliveries().stream())
                .collect(Collectors.groupingBy(Leased::sequence))
                .forEach((sequence, deliveries) -> stories.ifTellable(sequence).ifPresent(told -> {
                    Alert alert = told.alert();
                    known.putAll(claims.of(deliveries, alert.change().authority(), alert.toldBy()));
                }));
        return known;
    }

    /// Empty when the lease was lost: then somebody else sends it.
    ///
    /// @param known at least of those to whom the parcel goes
    Optional<Packed> pack(Parcel parcel, Map<Long, Claim> known) {
        var items = new ArrayList<Item>();
        for (Leased delivery : parcel.deliveries()) {
            Told told = stories.of(delivery.sequence());
            Claim claim = known.get(delivery.id());
            if (claim == null) {
                return Optional.empty();
            }
            items.add(new Item(delivery, told, claim));
        }
        List<Ending> untold =
                items.stream().map(Item::untold).filter(Objects::nonNull).toList();
        List<Item> left = items.stream().filter(item -> item.untold() == null).toList();
        return Optional.of(new Packed(
                parcel.waited()
                        ? null
                        : items.getFirst().told().alert().change().cause().seenAt(),
                earlierIsDue(items),
                items.getFirst().claim().pausedUntil(),
                left.isEmpty() ? null : mail(parcel, left),
                left.stream().map(Item::delivery).toList(),
                untold));
    }

    /// The mail is out; of a gathered one, only what was to be told then was in it.
    List<Ending> endingsOfAccepted(Parcel parcel) {
        String detail = "accepted before the process died";
        Optional<Packed> packed = parcel.isGathered() ? pack(parcel, known(List.of(parcel))) : Optional.empty();
        return packed.filter(found -> found.mail() != null)
                .map(found -> found.endings(End.DELIVERED, detail))
                .orElseGet(() -> parcel.endings(End.DELIVERED, detail));
    }

    private static @Nullable Instant earlierIsDue(List<Item> items) {
        return items.stream()
                .filter(item -> !item.hasLeft())
                .map(item -> item.claim().earlierIsDue())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Mail mail(Parcel parcel, List<Item> items) {
        String email = Objects.requireNonNull(items.getFirst().claim().email());
        String because = items.stream()
                .map(item -> Because.words(item.claim().because(), item.authority()))
                .distinct()
                .collect(Collectors.joining(", "));
        var to = new Recipient(parcel.person(), email, because);
        return parcel.isGathered()
                ? letters.gathered(
                        messageId(parcel), items.stream().map(Packing::story).toList(), to)
                : letters.letter(story(items.getFirst()), to);
    }

    private static Letters.Story story(Item item) {
        return item.claim().wasTold() ? item.told().again() : item.told().anew();
    }

    /// The same at every try.
    String messageId(Parcel parcel) {
        Letters.Story first = stories.of(parcel.first().sequence()).anew();
        return parcel.isGathered()
                ? letters.gatheredMessageId(first, parcel.person())
                : letters.messageId(first, parcel.person());
    }
}
