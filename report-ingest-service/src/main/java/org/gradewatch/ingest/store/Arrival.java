package org.gradewatch.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document on its way in. When it is closed, what was not kept is gone.
///
/// @param file where its bytes are written
public record Arrival(Path file) implements AutoCloseable {

    /// The bytes that arrived, which are on the disk when this returns.
    public byte[] bytes() throws IOException {
        DocumentStore.force(file);
        return Files.readAllBytes(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
