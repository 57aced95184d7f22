package org.gradewatch.ingest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.model.DocumentId;

/// A folder that holds documents under the hashes of their bytes. Instances may share it: the same
/// document has the same name everywhere, and appears there whole or not at all.
///
/// A document arrives in `incoming/` and is moved to its place once it is known to be on the disk.
/// Whoever publishes an event that names it does so afterwards.
public final class DocumentStore {

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;

    public DocumentStore(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
        deleteWhatWasLeftBehind();
    }

    /// An empty file for a document that is about to arrive.
    public Arrival arrival() throws IOException {
        return new Arrival(Files.createTempFile(incoming, "arriving-", ""));
    }

    /// Puts an arrived document in its place, on the disk before this returns. Nothing happens when
    /// it is there already.
    public void keep(DocumentId id, Arrival arrival) throws IOException {
        Path place = place(id);
        if (Files.exists(place)) {
            return;
        }
        Path shelf = shelf(id);
        if (!Files.exists(shelf)) {
            Files.createDirectories(shelf);
            force(folder);
        }
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
    }

    public Optional<byte[]> read(DocumentId id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public void delete(DocumentId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    private Path place(DocumentId id) {
        return shelf(id).resolve(id.value());
    }

    /// Thousands of documents in one folder are hard to look at: the first two digits make a shelf.
    private Path shelf(DocumentId id) {
        return folder.resolve(id.value().substring(0, 2));
    }

    private void deleteWhatWasLeftBehind() throws IOException {
        Instant old = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
