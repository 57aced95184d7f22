package org.gradewatch.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradewatch.wire.Json;

/// Calls to webhooks, left in `target/webhooks` for the libraries that are not ours: `.ci/webhooks`
/// looks at each.
public final class LeftCalls {

    private static final Path CALLS = Path.of("target", "webhooks");

    private LeftCalls() {}

    private record Left(Map<String, String> headers, byte[] body, List<String> secrets, List<String> publicKeys) {}

    /// @param secrets `whsec_…`, of each signature `v1`
    /// @param publicKeys `whpk_…`, of each signature `v1a`
    public static void leave(
            String name, Map<String, String> headers, byte[] body, List<String> secrets, List<String> publicKeys)
            throws IOException {
        Files.createDirectories(CALLS);
        Files.write(
                CALLS.resolve(name + ".json"),
                Json.mapper().writeValueAsBytes(new Left(headers, body, secrets, publicKeys)));
    }
}
