package org.gradewatch.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder of one run. Held by a lock as long as the run lives; whatever kills the run frees it.
public final class DataFolder implements AutoCloseable {

    /// The name of the file of tokens in every run's folder.
    public static final String TOKENS = "tokens.json";

    private static final long LEAST_FREE_BYTES = 512L << 20;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// @throws CannotStart when it cannot be made, is in use by another run, or its disk is full
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        make(root);
        checkSpace(root);
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "Another Gradewatch runs on %s already; stop it first, or give --data another folder."
                                .formatted(root));
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written to: %s".formatted(root, e.getMessage()), e);
        }
    }

    public Path root() {
        return root;
    }

    /// A folder in it, made if it is not there.
    public Path folder(String name) {
        Path folder = root.resolve(name);
        make(folder);
        return folder;
    }

    /// Keeps a secret in a file that only its owner may read.
    ///
    /// @param fresh what to keep, used only when there is nothing yet
    /// @return what is kept
    public String secret(String name, String fresh) {
        Path file = root.resolve(name);
        var onlyTheOwner = PosixFilePermissions.fromString("rw-------");
        try {
            Path draft = Files.createTempFile(root, name, ".new", PosixFilePermissions.asFileAttribute(onlyTheOwner));
            try {
                Files.writeString(draft, fresh);
                // A link fails where a move would overwrite: the first secret stays.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // Kept from an earlier start.
            } finally {
                Files.deleteIfExists(draft);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("%s cannot be kept: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// The token of the command line, where a run has made one.
    public Path tokenFile() {
        return root.resolve("token");
    }

    /// The tokens that `gradewatch token` makes.
    public Path tokensFile() {
        return root.resolve(TOKENS);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be made: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void checkSpace(Path root) {
        try {
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotStart("The disk that holds %s has only %d MiB free (expected: at least %d MiB)."
                        .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The disk that holds %s cannot be asked for its free space: %s".formatted(root, e.getMessage()), e);
        }
    }
}
