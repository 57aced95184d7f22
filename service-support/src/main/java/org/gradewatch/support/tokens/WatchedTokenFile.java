package org.gradewatch.support.tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of tokens as a service sees it: what was last read of it in good order. It is looked at
/// when somebody comes, once a second at most.
public final class WatchedTokenFile {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedTokenFile.class);
    private static final long PAUSE = 1_000_000_000L;

    private final TokenFile file;
    private final LongSupplier nanoTime;
    private final AtomicLong lookAgain;
    private volatile Seen seen;

    /// @param stamp what tells one content from the next; absent when there was no file
    /// @param problem why the tokens are older than the file
    private record Seen(
            @Nullable Stamp stamp,
            List<IssuedToken> tokens,
            @Nullable String problem) {}

    private record Stamp(
            FileTime modified, long size, @Nullable Object place) {}

    private WatchedTokenFile(TokenFile file, LongSupplier nanoTime, Seen seen) {
        this.file = file;
        this.nanoTime = nanoTime;
        this.seen = seen;
        this.lookAgain = new AtomicLong(nanoTime.getAsLong() + PAUSE);
    }

    /// @param expected whether there must be one; where nobody named a file, there need not
    /// @throws UnfitTokens when it cannot be used
    public static WatchedTokenFile open(Path path, boolean expected, LongSupplier nanoTime) {
        var file = new TokenFile(path);
        try {
            Stamp stamp = stamp(path);
            if (stamp == null && expected) {
                throw new UnfitTokens("%s is not there".formatted(path), new NoSuchFileException(path.toString()));
            }
            return new WatchedTokenFile(file, nanoTime, new Seen(stamp, stamp == null ? List.of() : file.read(), null));
        } catch (IOException e) {
            throw new UnfitTokens(said(e), e);
        }
    }

    public List<IssuedToken> tokens() {
        look();
        return seen.tokens();
    }

    /// @return why the newest state of the file is not the one in use, or null when it is
    public @Nullable String problem() {
        look();
        return seen.problem();
    }

    private void look() {
        long now = nanoTime.getAsLong();
        long due = lookAgain.get();
        if (now - due < 0 || !lookAgain.compareAndSet(due, now + PAUSE)) {
            return;
        }
        Seen last = seen;
        Stamp stamp = null;
        try {
            // Before reading: what is written meanwhile has another one, and is read next time.
            stamp = stamp(file.path());
            if (!Objects.equals(stamp, last.stamp())) {
                seen = next(stamp);
            }
        } catch (IOException e) {
            kept(last, stamp, said(e));
        }
    }

    private Seen next(@Nullable Stamp stamp) throws IOException {
        if (stamp == null) {
            throw new IOException("%s is gone".formatted(file.path()));
        }
        var next = new Seen(stamp, file.read(), null);
        LOG.info("{} was read anew: {} tokens", file.path(), next.tokens().size());
        return next;
    }

    private void kept(Seen last, @Nullable Stamp stamp, String problem) {
        if (!problem.equals(last.problem())) {
            LOG.error("{}; the tokens that were read before stay good", problem);
        }
        seen = new Seen(stamp, last.tokens(), problem);
    }

    private static @Nullable Stamp stamp(Path path) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String said(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
