package org.gradewatch.ingest.command;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// What is in a folder and in those below it, by name. Links are followed, but not in circles; what
/// cannot be looked into is among the documents, with the reason.
final class Folder extends SimpleFileVisitor<Path> {

    private static final Set<String> ENDINGS = Set.of("pdf", "html", "htm", "txt");
    private static final int DEEPEST = 100;

    private final SortedMap<Path, Document> documents = new TreeMap<>();
    private final int maxBytes;

    private Folder(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    static List<Document> documents(Path folder, int maxBytes) {
        var found = new Folder(maxBytes);
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, found);
        } catch (IOException e) {
            found.refused(folder, e);
        }
        return List.copyOf(found.documents.values());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean leadsNowhere = attributes.isSymbolicLink();
        if ((attributes.isRegularFile() || leadsNowhere) && ENDINGS.contains(ending(file))) {
            documents.put(file, new Document.File(file.toString(), file, maxBytes));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        boolean circle = why instanceof FileSystemLoopException;
        if (!circle) {
            refused(file, why);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
        if (why != null) {
            refused(folder, why);
        }
        return FileVisitResult.CONTINUE;
    }

    private void refused(Path path, IOException why) {
        var reason = new Reason("CANNOT_OPEN", "%s: %s".formatted(why.getClass().getSimpleName(), why.getMessage()));
        documents.put(path, new Document.Missing(path.toString(), reason));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
