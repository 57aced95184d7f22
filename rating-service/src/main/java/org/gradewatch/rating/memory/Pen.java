package org.gradewatch.rating.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes one value behind the other. Numbers take as many bytes as they need; where a value may be
/// absent, 0 says that it is, and everything else stands one higher.
final class Pen {

    private static final int MORE = 0x80;
    private static final int FIRST_PAGE = 512;

    private byte[] page = new byte[FIRST_PAGE];
    private int length;

    void octet(int octet) {
        makeRoomFor(1);
        page[length++] = (byte) octet;
    }

    void yesOrNo(boolean yes) {
        octet(yes ? 1 : 0);
    }

    /// @param number 0 or more
    void count(long number) {
        makeRoomFor(Long.BYTES + 2);
        long rest = number;
        while (rest >= MORE) {
            page[length++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        page[length++] = (byte) rest;
    }

    void number(@Nullable Integer number) {
        count(number == null ? 0 : 1 + zigzag(number));
    }

    void day(@Nullable LocalDate day) {
        count(day == null ? 0 : 1 + zigzag(day.toEpochDay()));
    }

    void moment(Instant moment) {
        count(zigzag(moment.getEpochSecond()));
        count(moment.getNano());
    }

    void text(@Nullable String text) {
        if (text == null) {
            octet(0);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        count(1L + bytes.length);
        bytes(bytes);
    }

    /// Without saying how many.
    void bytes(byte[] bytes) {
        makeRoomFor(bytes.length);
        System.arraycopy(bytes, 0, page, length, bytes.length);
        length += bytes.length;
    }

    <T> void each(Collection<T> values, Consumer<T> one) {
        count(values.size());
        values.forEach(one);
    }

    byte[] written() {
        return Arrays.copyOf(page, length);
    }

    /// Small numbers stay small, those below 0 too.
    private static long zigzag(long number) {
        return (number << 1) ^ (number >> (Long.SIZE - 1));
    }

    private void makeRoomFor(int more) {
        if (length + more > page.length) {
            page = Arrays.copyOf(page, Math.max(2 * page.length, length + more));
        }
    }
}
