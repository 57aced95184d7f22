package org.gradewatch.notification.webhook.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses written as numbers, each in one way only: `127.1`, `0177.0.0.1` and `2130706433` are
/// read differently by different programs, and so by none of ours.
final class Literals {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern FOUR_BYTES = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Literals() {}

    /// Without brackets, and without the zone of an interface.
    static Optional<InetAddress> read(String text) {
        if (!FOUR_BYTES.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(plain(InetAddress.ofLiteral(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// An IPv4 address that is wrapped as an IPv6 one, unwrapped.
    static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("it had 4 or 16 bytes", e);
        }
    }
}
