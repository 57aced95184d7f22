package org.gradewatch.ingest.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The documents that the paths name: files as given, folders with every PDF, web page and text in
/// them by name.
record Documents(List<String> paths, InputStream in, int maxBytes) implements Iterable<Document> {

    private static final Set<String> ENDINGS = Set.of("pdf", "html", "htm", "txt");

    @Override
    public Iterator<Document> iterator() {
        return paths.stream().flatMap(this::named).iterator();
    }

    private Stream<Document> named(String path) {
        if (path.equals("-")) {
            return Stream.of(new Document.Input(in, maxBytes));
        }
        Path start = Path.of(path);
        return Files.isDirectory(start) ? inside(start) : Stream.of(new Document.File(path, start, maxBytes));
    }

    private Stream<Document> inside(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(ending(file)))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> new Document.File(file.toString(), file, maxBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
