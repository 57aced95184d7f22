package org.gradewatch.notification.bounce;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.notification.link.KeyedHashes;
import org.jspecify.annotations.Nullable;

/// The sender that a delivery's envelope names: what comes back to it is about this delivery, and
/// nobody else could have made it up. Upper and lower case mean the same, for some mail servers
/// change them.
public final class ReturnPaths {

    private static final int ID_LENGTH = 8;
    private static final int HASH_LENGTH = 12;
    private static final int DIGITS = 32;
    private static final Pattern FORM = Pattern.compile("bounce\\+([0-9a-v]{32})@(.+)");

    private final @Nullable String domain;
    private final KeyedHashes hashes;

    ReturnPaths(@Nullable String domain, KeyedHashes hashes) {
        this.domain = domain == null ? null : domain.toLowerCase(Locale.ROOT);
        this.hashes = hashes;
    }

    /// Empty where nobody listens for what comes back.
    public Optional<String> of(long delivery) {
        return domain == null ? Optional.empty() : Optional.of("bounce+%s@%s".formatted(token(delivery), domain));
    }

    /// Whose it is; empty for one that we did not make.
    OptionalLong read(String address) {
        Matcher matcher = FORM.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || !matcher.group(2).equals(domain)) {
            return OptionalLong.empty();
        }
        byte[] bytes = new BigInteger(matcher.group(1), 32).toByteArray();
        byte[] token = new byte[ID_LENGTH + HASH_LENGTH];
        int from = Math.max(0, bytes.length - token.length);
        System.arraycopy(bytes, from, token, token.length - bytes.length + from, bytes.length - from);
        long delivery = ByteBuffer.wrap(token).getLong();
        boolean isOurs = MessageDigest.isEqual(
                token(delivery).getBytes(US_ASCII), matcher.group(1).getBytes(US_ASCII));
        return isOurs ? OptionalLong.of(delivery) : OptionalLong.empty();
    }

    boolean isFeedback(String address) {
        return domain != null && address.strip().toLowerCase(Locale.ROOT).equals("feedback@" + domain);
    }

    private String token(long delivery) {
        byte[] id = ByteBuffer.allocate(ID_LENGTH).putLong(delivery).array();
        byte[] token = Arrays.copyOf(id, ID_LENGTH + HASH_LENGTH);
        System.arraycopy(hashes.of("bounce", id), 0, token, ID_LENGTH, HASH_LENGTH);
        String digits = new BigInteger(1, token).toString(32);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
