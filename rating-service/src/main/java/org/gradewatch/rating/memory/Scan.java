package org.gradewatch.rating.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what a [Pen] wrote, in the same order.
final class Scan {

    private static final int MORE = 0x80;

    private final byte[] page;
    private int at;

    Scan(byte[] page) {
        this.page = page;
    }

    int octet() {
        return page[at++];
    }

    boolean yesOrNo() {
        return octet() != 0;
    }

    long count() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = page[at++];
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("byte %d: a number without end".formatted(at));
    }

    @Nullable
    Integer numberIfAny() {
        long number = count();
        return number == 0 ? null : Math.toIntExact(straight(number - 1));
    }

    LocalDate day() {
        LocalDate day = dayIfAny();
        if (day == null) {
            throw new IllegalArgumentException("byte %d: nothing (expected: a day)".formatted(at));
        }
        return day;
    }

    @Nullable
    LocalDate dayIfAny() {
        long day = count();
        return day == 0 ? null : LocalDate.ofEpochDay(straight(day - 1));
    }

    Instant moment() {
        return Instant.ofEpochSecond(straight(count()), count());
    }

    /// A text that belongs there. Where JSON left it out it is absent all the same, and stays so.
    @SuppressWarnings("NullAway")
    String text() {
        return textIfAny();
    }

    @Nullable
    String textIfAny() {
        int length = length();
        if (length == 0) {
            return null;
        }
        int from = at;
        skip(length - 1);
        return new String(page, from, length - 1, UTF_8);
    }

    /// Whether these bytes come next; behind them if they do.
    boolean comesWith(byte[] bytes) {
        int end = at + bytes.length;
        boolean does = end <= page.length && Arrays.equals(page, at, end, bytes, 0, bytes.length);
        at = does ? end : at;
        return does;
    }

    int place() {
        return at;
    }

    byte[] since(int place) {
        return Arrays.copyOfRange(page, place, at);
    }

    <T> List<T> each(Supplier<T> one) {
        int size = length();
        if (size == 0) {
            return List.of();
        }
        var values = new ArrayList<T>(Math.min(size, page.length));
        for (int i = 0; i < size; i++) {
            values.add(one.get());
        }
        return values;
    }

    private int length() {
        return Math.toIntExact(count());
    }

    private void skip(int bytes) {
        if (bytes > page.length - at) {
            throw new IllegalArgumentException("byte %d: %d bytes (expected: at most the %d that there are)"
                    .formatted(at, bytes, page.length - at));
        }
        at += bytes;
    }

    private static long straight(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }
}
