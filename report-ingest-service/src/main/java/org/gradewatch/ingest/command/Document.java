package org.gradewatch.ingest.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// A document that was named on the command line; its bytes are taken only when its turn comes.
sealed interface Document {

    String name();

    /// What its name's ending says of it; its bytes go before that.
    @Nullable
    String mediaType();

    Content content();

    /// A file.
    record File(String name, Path path, int maxBytes) implements Document {

        @Override
        public @Nullable String mediaType() {
            String ending = name.toLowerCase(Locale.ROOT);
            return ending.endsWith(".pdf")
                    ? "application/pdf"
                    : ending.endsWith(".html") || ending.endsWith(".htm")
                            ? "text/html"
                            : ending.endsWith(".txt") ? "text/plain" : null;
        }

        @Override
        public Content content() {
            try (InputStream in = Files.newInputStream(path)) {
                return Files.isRegularFile(path) && Files.size(path) > maxBytes
                        ? tooLarge(maxBytes)
                        : taken(in, maxBytes);
            } catch (IOException e) {
                return new Refused(new Reason(
                        "CANNOT_OPEN", "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage())));
            }
        }
    }

    /// Standard input.
    record Input(InputStream in, int maxBytes) implements Document {

        @Override
        public String name() {
            return "-";
        }

        @Override
        public @Nullable String mediaType() {
            return null;
        }

        @Override
        public Content content() {
            try {
                return taken(in, maxBytes);
            } catch (IOException e) {
                return new Refused(new Reason("CANNOT_OPEN", "standard input: " + e.getMessage()));
            }
        }
    }

    /// What is named and cannot be had.
    record Missing(String name, Reason why) implements Document {

        @Override
        public @Nullable String mediaType() {
            return null;
        }

        @Override
        public Content content() {
            return new Refused(why);
        }
    }

    private static Content taken(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        return bytes.length > maxBytes ? tooLarge(maxBytes) : new Bytes(bytes);
    }

    private static Content tooLarge(int maxBytes) {
        return new Refused(new Reason("TOO_LARGE", "more than %d bytes (expected: at most %1$d)".formatted(maxBytes)));
    }

    /// What was found under the name.
    sealed interface Content {}

    record Bytes(byte[] bytes) implements Content {}

    record Refused(Reason why) implements Content {}
}
