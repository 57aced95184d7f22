package org.gradewatch.wire;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// What `docs/events.md` tells those who read our topics to do.
final class EventsDocument {

    private static final Path PLACE = Path.of("../docs/events.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");

    private EventsDocument() {}

    static String text() {
        try {
            return Files.readString(PLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of its tables, cell by cell.
    static List<List<String>> rows() {
        return text().lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
    }

    static Properties settings() {
        var settings = new Properties();
        blocks("properties").forEach(block -> {
            try {
                settings.load(new StringReader(block));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return settings;
    }

    /// What its `kafka-acls.sh` commands allow, to another user.
    static List<AclBinding> rights(String user) {
        return blocks("").stream()
                .map(block -> block.replace("\\\n", " "))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("kafka-acls.sh"))
                .map(command -> right(user, command))
                .toList();
    }

    private static AclBinding right(String user, String command) {
        boolean topic = command.contains("--topic ");
        var resource = new ResourcePattern(
                topic ? ResourceType.TOPIC : ResourceType.GROUP,
                option(command, topic ? "--topic" : "--group", ""),
                PatternType.valueOf(
                        option(command, "--resource-pattern-type", "literal").toUpperCase(Locale.ROOT)));
        var operation =
                AclOperation.fromString(option(command, "--operation", "").toUpperCase(Locale.ROOT));
        return new AclBinding(
                resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static String option(String command, String name, String usual) {
        List<String> words = List.of(command.strip().split("\\s+"));
        int at = words.indexOf(name);
        return at < 0 ? usual : words.get(at + 1);
    }

    private static List<String> blocks(String language) {
        return BLOCK.matcher(text())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
