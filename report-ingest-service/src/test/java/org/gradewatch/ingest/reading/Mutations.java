package org.gradewatch.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What may happen to a document on its way, and what somebody may do to it.
final class Mutations {

    private static final List<String> WORDS = List.of(
            "/Length",
            "/Kids",
            "/Filter",
            "/Font",
            "/Root",
            "/Pages",
            "/Page",
            "/Contents",
            "/FlateDecode",
            "/LZWDecode",
            "/Resources",
            "/Type",
            "/Parent",
            "/Count",
            "/ToUnicode",
            "/Encoding",
            "/Widths",
            "endobj",
            "obj",
            "endstream",
            "stream",
            "xref",
            "trailer",
            "startxref",
            "null",
            "<<",
            ">>",
            "[",
            "]",
            " R",
            " Tj",
            " TJ",
            " Td",
            " Tm",
            " Tf",
            " Do",
            "BT",
            "ET",
            "\nq",
            "\nQ",
            "(",
            ")");

    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "3", "255", "65536", "2147483647", "99999999999", "1e38", "0.00001", "NaN");

    private static final int LONGEST_PIECE = 2000;

    private final Random random;
    private final List<byte[]> others;

    /// @param others whose pieces are spliced in
    Mutations(Random random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    /// One to three of them, one after the other.
    byte[] of(byte[] document) {
        byte[] mutated = document;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutated = mutated.length < 2 ? document : once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] document) {
        return switch (random.nextInt(8)) {
            case 0 -> flipped(document);
            case 1 -> Arrays.copyOf(document, random.nextInt(document.length));
            case 2 -> spliced(document, others.get(random.nextInt(others.size())));
            case 3 -> spliced(document, document);
            case 4 -> without(document);
            case 5 -> swapped(document);
            case 6 -> otherWord(document);
            default -> otherNumber(document);
        };
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /// A piece of another put in, or put over what is there.
    private byte[] spliced(byte[] document, byte[] from) {
        int start = random.nextInt(from.length);
        byte[] piece = Arrays.copyOfRange(from, start, Math.min(from.length, start + length()));
        int at = random.nextInt(document.length);
        return put(document, at, random.nextBoolean() ? at : Math.min(document.length, at + piece.length), piece);
    }

    private byte[] without(byte[] document) {
        int at = random.nextInt(document.length);
        return put(document, at, Math.min(document.length, at + length()), new byte[0]);
    }

    private byte[] swapped(byte[] document) {
        int length = Math.min(length(), document.length / 2);
        int first = random.nextInt(document.length - length);
        int second = random.nextInt(document.length - length);
        byte[] swapped = document.clone();
        System.arraycopy(document, first, swapped, second, length);
        System.arraycopy(document, second, swapped, first, length);
        return swapped;
    }

    private byte[] otherWord(byte[] document) {
        String text = new String(document, ISO_8859_1);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int at = text.indexOf(word, random.nextInt(text.length()));
        String other = WORDS.get(random.nextInt(WORDS.size()));
        return at < 0 ? flipped(document) : put(document, at, at + word.length(), other.getBytes(ISO_8859_1));
    }

    private byte[] otherNumber(byte[] document) {
        int at = random.nextInt(document.length);
        while (at < document.length && !Character.isDigit(document[at])) {
            at++;
        }
        int end = at;
        while (end < document.length && Character.isDigit(document[end])) {
            end++;
        }
        return put(
                document, at, end, NUMBERS.get(random.nextInt(NUMBERS.size())).getBytes(ISO_8859_1));
    }

    private int length() {
        return 1 + random.nextInt(random.nextBoolean() ? 20 : LONGEST_PIECE);
    }

    private static byte[] put(byte[] document, int from, int to, byte[] piece) {
        var out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        out.writeBytes(piece);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
