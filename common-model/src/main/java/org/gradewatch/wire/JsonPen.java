package org.gradewatch.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes JSON, name by name. It is as small as what we write with it: whoever opens an object or
/// an array closes it, and names have nothing to escape. Texts that have are left to the library.
final class JsonPen {

    private static final int PUNCTUATION = 8;

    private byte[] page;
    private int length;

    /// @param expected how many bytes are likely; it may be more
    JsonPen(int expected) {
        page = new byte[expected];
    }

    JsonPen text(String name, @Nullable String text) {
        name(name);
        return text(text);
    }

    /// Left out where there is none.
    JsonPen textIfAny(String name, @Nullable String text) {
        return text == null ? this : text(name, text);
    }

    /// @param word an id, an area, a grade, one of a closed set: it has nothing to escape
    JsonPen word(String name, @Nullable Object word) {
        name(name);
        return word(word);
    }

    /// Left out where there is none.
    JsonPen wordIfAny(String name, @Nullable Object word) {
        return word == null ? this : word(name, word);
    }

    JsonPen day(String name, @Nullable LocalDate day) {
        name(name);
        return day(day);
    }

    /// Left out where there is none.
    JsonPen dayIfAny(String name, @Nullable LocalDate day) {
        return day == null ? this : day(name, day);
    }

    JsonPen moment(String name, Instant moment) {
        name(name);
        makeRoomFor(IsoTimes.LONGEST);
        page[length++] = '"';
        length = IsoTimes.write(moment, page, length);
        page[length++] = '"';
        return this;
    }

    JsonPen number(String name, long number) {
        name(name);
        ascii(Long.toString(number));
        return this;
    }

    JsonPen number(String name, @Nullable Integer number) {
        name(name);
        ascii(String.valueOf(number));
        return this;
    }

    /// Left out where there is none.
    JsonPen numberIfAny(String name, @Nullable Integer number) {
        return number == null ? this : number(name, number);
    }

    JsonPen yesOrNo(String name, boolean yes) {
        name(name);
        ascii(yes ? "true" : "false");
        return this;
    }

    /// @param content writes what is between the braces
    <T> JsonPen object(String name, @Nullable T value, BiConsumer<JsonPen, T> content) {
        name(name);
        if (value == null) {
            ascii("null");
        } else {
            object(value, content);
        }
        return this;
    }

    /// As the whole, or as one of a list.
    <T> JsonPen object(T value, BiConsumer<JsonPen, T> content) {
        open('{');
        content.accept(this, value);
        return close('}');
    }

    <T> JsonPen objects(String name, List<T> values, BiConsumer<JsonPen, T> content) {
        return list(name, values, (pen, value) -> pen.object(value, content));
    }

    /// @param one writes one of them
    <T> JsonPen list(String name, Collection<T> values, BiConsumer<JsonPen, T> one) {
        name(name);
        open('[');
        for (T value : values) {
            one.accept(this, value);
        }
        return close(']');
    }

    /// As one of a list.
    JsonPen array(Consumer<JsonPen> content) {
        open('[');
        content.accept(this);
        return close(']');
    }

    /// As one of a list.
    JsonPen word(@Nullable Object word) {
        separate();
        if (word == null) {
            ascii("null");
        } else {
            quoted(word.toString());
        }
        return this;
    }

    /// As one of a list.
    JsonPen day(@Nullable LocalDate day) {
        if (day == null) {
            return word(null);
        }
        separate();
        makeRoomFor(IsoTimes.LONGEST);
        page[length++] = '"';
        length = IsoTimes.write(day, page, length);
        page[length++] = '"';
        return this;
    }

    /// As one of a list.
    JsonPen text(@Nullable String text) {
        if (text == null || isPlain(text)) {
            return word(text);
        }
        separate();
        page[length++] = '"';
        bytes(JsonStringEncoder.getInstance().quoteAsUTF8(text));
        page[length++] = '"';
        return this;
    }

    /// Whether it stands in JSON as it is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    /// What was written; the page is empty then.
    byte[] taken() {
        byte[] written = Arrays.copyOf(page, length);
        length = 0;
        return written;
    }

    private void name(String name) {
        separate();
        quoted(name);
        page[length++] = ':';
    }

    private void open(char bracket) {
        separate();
        page[length++] = (byte) bracket;
    }

    private JsonPen close(char bracket) {
        makeRoomFor(0);
        page[length++] = (byte) bracket;
        return this;
    }

    /// What opens, and the colon behind a name, is not followed by a comma.
    private void separate() {
        makeRoomFor(0);
        if (length == 0) {
            return;
        }
        byte last = page[length - 1];
        if (last != '{' && last != '[' && last != ':') {
            page[length++] = ',';
        }
    }

    private void bytes(byte[] bytes) {
        makeRoomFor(bytes.length);
        System.arraycopy(bytes, 0, page, length, bytes.length);
        length += bytes.length;
    }

    private void quoted(String word) {
        makeRoomFor(word.length());
        page[length++] = '"';
        ascii(word);
        page[length++] = '"';
    }

    /// A byte for each letter.
    @SuppressWarnings("deprecation") // The one way without another copy.
    private void ascii(String text) {
        makeRoomFor(text.length());
        text.getBytes(0, text.length(), page, length);
        length += text.length();
    }

    /// And for what stands around it.
    private void makeRoomFor(int bytes) {
        int needed = length + bytes + PUNCTUATION;
        if (needed > page.length) {
            page = Arrays.copyOf(page, Math.max(2 * page.length, needed));
        }
    }
}
