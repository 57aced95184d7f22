package org.gradewatch.support.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The file of tokens: `{"tokens":[…]}`. It is replaced as a whole, so that whoever reads it reads
/// the old one or the new one; and by one command at a time, which the file `….lock` beside it sees
/// to.
public record TokenFile(Path path) {

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// A word that is not known may be a slip in `expires`: no file with one is taken.
    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private record Content(@Nullable List<IssuedToken> tokens) {}

    /// @throws NoSuchFileException when there is none
    /// @throws IOException with one sentence, when it cannot be read or is not what is expected
    public List<IssuedToken> read() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        try {
            List<IssuedToken> tokens = MAPPER.readValue(bytes, Content.class).tokens();
            if (tokens == null) {
                throw new IOException("%s has no list 'tokens'".formatted(path));
            }
            return checked(tokens);
        } catch (JacksonException e) {
            throw new IOException("%s is no file of tokens: %s".formatted(path, firstLine(e)), e);
        }
    }

    /// Makes it, with no token in it, unless it is there.
    public void make() throws IOException {
        change(UnaryOperator.identity());
    }

    /// What `change` makes of the tokens is what is kept; when it throws, all stays as it was.
    void change(UnaryOperator<List<IssuedToken>> change) throws IOException {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(lock, options, ONLY_THE_OWNER);
                var _ = channel.lock()) {
            List<IssuedToken> before = Files.exists(path) ? read() : null;
            List<IssuedToken> after = checked(change.apply(before == null ? List.of() : before));
            if (!after.equals(before)) {
                replace(MAPPER.writeValueAsString(new Content(after)) + "\n");
            }
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "there is no folder %s (expected: one that holds the file of tokens)"
                            .formatted(path.toAbsolutePath().getParent()),
                    e);
        }
    }

    private void replace(String content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, path.getFileName().toString(), ".new", ONLY_THE_OWNER);
        try {
            write(draft, content);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel entry = FileChannel.open(folder)) {
                entry.force(true);
            }
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("%s cannot be replaced in one step on its disk".formatted(path), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path file, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private List<IssuedToken> checked(List<IssuedToken> tokens) throws IOException {
        var names = new HashSet<String>();
        for (IssuedToken token : tokens) {
            if (token == null || !names.add(token.name())) {
                throw new IOException("%s names %s twice (expected: each name once)"
                        .formatted(path, token == null ? "nobody" : "'" + token.name() + "'"));
            }
        }
        return List.copyOf(tokens);
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        // What follows in brackets is of the parser's own workings.
        return message.lines().findFirst().orElse("it cannot be read").replaceFirst(" \\(start marker.*", "");
    }
}
