package org.gradewatch.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The topics of `topics.yml`.
public final class Topics {

    private static final Map<String, Topic> ALL = load();
    private static final Map<String, Topic> BY_NAME =
            ALL.values().stream().collect(toUnmodifiableMap(Topic::name, topic -> topic));

    public static final Topic REPORTS = topic("reports");
    public static final Topic HELD_DOCUMENTS = topic("held-documents");
    public static final Topic AUTHORITIES = topic("authorities");
    public static final Topic RATINGS = topic("ratings");
    public static final Topic RATING_CHANGES = topic("rating-changes");
    public static final Topic REPORTS_DLT = topic("reports-dlt");
    public static final Topic RATING_CHANGES_DLT = topic("rating-changes-dlt");

    private Topics() {}

    public static Collection<Topic> all() {
        return ALL.values();
    }

    static Optional<Topic> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Topic topic(String key) {
        Topic topic = ALL.get(key);
        if (topic == null) {
            throw new IllegalStateException("topics.yml: no topic '%s' (there are: %s)".formatted(key, ALL.keySet()));
        }
        return topic;
    }

    private static Map<String, Topic> load() {
        try (InputStream in = Topics.class.getResourceAsStream("/topics.yml")) {
            if (in == null) {
                throw new IllegalStateException("topics.yml: not on the class path");
            }
            return YAMLMapper.builder().build().readValue(in, File.class).topics();
        } catch (IOException e) {
            throw new IllegalStateException("topics.yml: " + e.getMessage(), e);
        }
    }

    private record File(Map<String, Topic> topics) {}
}
