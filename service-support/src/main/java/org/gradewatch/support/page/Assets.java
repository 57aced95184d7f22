package org.gradewatch.support.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gradewatch.model.Hashes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Style sheets and scripts, all of them ours. Their addresses hold a part of the hash of their
/// content, so that browsers may keep them for ever.
final class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final String edition = editionOf("classpath*:/pages/**/*.*");

    String address(String name) {
        return addresses.computeIfAbsent(
                name, file -> "/assets/%s?v=%s".formatted(file, hash(file).substring(0, 10)));
    }

    String edition() {
        return edition;
    }

    /// The same wherever the files lie.
    private static String editionOf(String pages) {
        try {
            var hashes = new TreeSet<String>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pages)) {
                hashes.add(Hashes.sha256(file.getContentAsByteArray()));
            }
            return Hashes.sha256(String.join("", hashes)).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/pages/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("pages/assets/%s: not on the class path".formatted(file));
            }
            return Hashes.sha256(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
