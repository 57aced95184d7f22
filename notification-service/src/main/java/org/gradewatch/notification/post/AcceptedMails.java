package org.gradewatch.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the mail server accepted, where it keeps a copy that we can look at, in a file `*.eml`. It
/// answers what SMTP leaves open: whether a mail got through of which nobody wrote down that it
/// did.
public final class AcceptedMails {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedMails.class);
    private static final int LONGEST_HEADERS = 64 << 10;

    /// The file system's clock need not be the database's.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final @Nullable Path folder;

    AcceptedMails(@Nullable Path folder) {
        this.folder = folder;
    }

    /// @param messageIds in angle brackets
    /// @param since none of them was sent before
    /// @return those of them that were accepted; empty where that cannot be known
    public Optional<Set<String>> among(Set<String> messageIds, Instant since) {
        if (folder == null) {
            return Optional.empty();
        }
        Instant oldest = since.minus(CLOCKS_APART);
        try (Stream<Path> files = Files.list(folder)) {
            var found = new HashSet<String>();
            files.filter(file -> isMessageSince(oldest, file))
                    .flatMap(file -> messageId(file).stream())
                    .filter(messageIds::contains)
                    .forEach(found::add);
            return Optional.of(found);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "gradewatch.mail.accepted-folder: '{}' cannot be read (expected: a folder of messages)", folder, e);
            return Optional.empty();
        }
    }

    private static boolean isMessageSince(Instant oldest, Path file) {
        try {
            return file.toString().endsWith(".eml")
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> messageId(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var headers = new InternetHeaders(new ByteArrayInputStream(in.readNBytes(LONGEST_HEADERS)));
            return Optional.ofNullable(headers.getHeader("Message-ID", null))
                    .map(value -> MimeUtility.unfold(value).strip());
        } catch (NoSuchFileException | MessagingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
