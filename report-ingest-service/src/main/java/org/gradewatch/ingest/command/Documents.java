package org.gradewatch.ingest.command;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.model.Reason;

/// The documents that the paths name: files as given, folders with every PDF, web page and text in
/// them by name.
record Documents(List<String> paths, InputStream in, int maxBytes) implements Iterable<Document> {

    @Override
    public Iterator<Document> iterator() {
        return paths.stream().flatMap(this::named).iterator();
    }

    private Stream<Document> named(String path) {
        if (path.equals("-")) {
            return Stream.of(new Document.Input(in, maxBytes));
        }
        try {
            Path start = Path.of(path);
            return Files.isDirectory(start)
                    ? Folder.documents(start, maxBytes).stream()
                    : Stream.of(new Document.File(path, start, maxBytes));
        } catch (InvalidPathException e) {
            return Stream.of(new Document.Missing(path, new Reason("CANNOT_OPEN", "no path: " + e.getMessage())));
        }
    }
}
