package org.gradewatch.notification.webhook.outgoing;

import java.net.InetAddress;
import java.util.regex.Pattern;

/// The addresses that begin alike, as `10.0.0.0/8` or `fc00::/7`.
record Network(byte[] address, int bits) {

    private static final Pattern FORM = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");
    private static final String EXPECTED = "'%s' (expected: a network such as 10.0.0.0/8 or fc00::/7)";

    static Network of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text);
        }
        byte[] address =
                Literals.read(form.group(1)).map(InetAddress::getAddress).orElseThrow(() -> wrong(text));
        int bits = Integer.parseInt(form.group(2));
        if (bits > address.length * Byte.SIZE) {
            throw wrong(text);
        }
        var network = new Network(address, bits);
        if (!network.hasNothingBehind()) {
            throw wrong(text);
        }
        return network;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(EXPECTED.formatted(text));
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
