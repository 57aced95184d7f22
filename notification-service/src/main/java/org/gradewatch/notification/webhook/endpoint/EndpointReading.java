package org.gradewatch.notification.webhook.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.notification.subscription.EmailAddress;
import org.gradewatch.notification.webhook.endpoint.Endpoint.Manner;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.jspecify.annotations.Nullable;

/// How an endpoint is to be called, from what was sent; everything that is wrong is said at once.
final class EndpointReading {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_PER_MINUTE = 60_000;
    private static final URI NOWHERE = URI.create("");

    private final Outgoing outgoing;
    private final List<String> problems = new ArrayList<>();

    EndpointReading(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /// @param before what stays where nothing is given; absent for a new one
    /// @throws Misfit with every problem found
    Manner read(EndpointRequest asked, @Nullable Manner before) {
        var manner = new Manner(
                asked.url() == null && before != null ? before.url() : url(asked.url()),
                asked.contact() == null && before != null ? before.contact() : contact(asked.contact()),
                asked.description() == null
                        ? before == null ? "" : before.description()
                        : description(asked.description()),
                asked.signatures() == null
                        ? before == null ? List.of(Scheme.V1) : before.schemes()
                        : schemes(asked.signatures()),
                asked.ordering() == null
                        ? before == null ? Ordering.NONE : before.ordering()
                        : word("ordering", asked.ordering(), Ordering.values()).orElse(Ordering.NONE),
                number("concurrency", asked.concurrency(), before == null ? 1 : before.concurrency(), 1, MOST_AT_ONCE),
                number("perMinute", asked.perMinute(), before == null ? 0 : before.perMinute(), 0, MOST_PER_MINUTE));
        if (!problems.isEmpty()) {
            throw new Misfit(problems);
        }
        return manner;
    }

    /// @return absent where none was given
    @Nullable
    SigningKey secret(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            SigningKey key = SigningKey.read(given);
            if (key.publicKey().isEmpty()) {
                return key;
            }
            problems.add("secret: a pair of keys (expected: whsec_ and base64; pairs are made here)");
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return null;
    }

    private URI url(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > LONGEST_URL) {
            problems.add(
                    "url: %d characters (expected: https://… of at most %d)".formatted(text.length(), LONGEST_URL));
            return NOWHERE;
        }
        try {
            var url = new URI(text);
            outgoing.refusal(url).ifPresent(why -> problems.add("url: " + why));
            return url;
        } catch (URISyntaxException e) {
            problems.add("url: %s at character %d (expected: https://…)".formatted(e.getReason(), e.getIndex() + 1));
            return NOWHERE;
        }
    }

    private String contact(@Nullable String given) {
        return EmailAddress.read(given == null ? "" : given)
                .map(EmailAddress::value)
                .orElseGet(() -> {
                    problems.add("contact: no address that we can write to when the endpoint fails"
                            + " (expected: one such as anna@example.org)");
                    return "";
                });
    }

    private String description(String given) {
        String text = given.strip().replaceAll("\\p{Cntrl}", " ");
        if (text.length() > LONGEST_DESCRIPTION) {
            problems.add(
                    "description: %d characters (expected: at most %d)".formatted(text.length(), LONGEST_DESCRIPTION));
        }
        return text;
    }

    private List<Scheme> schemes(List<String> given) {
        List<Scheme> read = given.stream()
                .flatMap(one -> word("signatures", one, Scheme.values()).stream())
                .toList();
        if (given.isEmpty()) {
            problems.add("signatures: none (expected: v1, v1a or both)");
        }
        return read;
    }

    private <E extends Enum<E>> Optional<E> word(String name, @Nullable String given, E[] all) {
        Optional<E> found = Stream.of(all)
                .filter(one -> one.name().equalsIgnoreCase(given == null ? "" : given.strip()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add("%s: '%s' (expected: one of %s)".formatted(name, given, words(all)));
        }
        return found;
    }

    private static <E extends Enum<E>> String words(E[] all) {
        return Stream.of(all)
                .map(one -> one instanceof Scheme ? one.name().toLowerCase(Locale.ROOT) : one.name())
                .collect(Collectors.joining(", "));
    }

    private int number(String name, @Nullable Integer given, int otherwise, int least, int most) {
        if (given == null) {
            return otherwise;
        }
        if (given < least || given > most) {
            problems.add("%s: %d (expected: %d to %d)".formatted(name, given, least, most));
        }
        return given;
    }
}
