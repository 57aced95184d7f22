package org.gradewatch.notification.webhook.outgoing;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// The addresses that begin alike, as `10.0.0.0/8` or `fc00::/7`.
record Network(byte[] address, int bits) {

    private static final Pattern FORM = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    static Optional<Network> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(form.group(2));
        return Literals.read(form.group(1))
                .map(InetAddress::getAddress)
                .filter(address -> bits <= address.length * Byte.SIZE)
                .map(address -> new Network(address, bits))
                .filter(Network::hasNothingBehind);
    }

    static Network of(String text) {
        return read(text).orElseThrow();
    }

    /// As is `10.0.0.0/8` and not `10.0.0.1/8`, where one of the two is a mistake.
    private boolean hasNothingBehind() {
        for (int bit = bits; bit < address.length * Byte.SIZE; bit++) {
            if (isSet(address, bit)) {
                return false;
            }
        }
        return true;
    }

    boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (isSet(bytes, bit) != isSet(address, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSet(byte[] bytes, int bit) {
        return (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1;
    }
}
