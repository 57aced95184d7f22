package org.gradewatch.notification.subscription;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that is kept of a person: every row with every column, so that a column that comes
/// later is in it too.
public final class Export {

    private static final String SQL = """
        select jsonb_build_object(
            'person', to_jsonb(p),
            'subscriptions', (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]')
                from subscription s where s.subscriber_id = p.id),
            'confirmations', (select coalesce(jsonb_agg(to_jsonb(c) order by c.requested_at), '[]')
                from confirmation c where c.email_hash = p.email_hash),
            'mails', (select coalesce(jsonb_agg(to_jsonb(d) || jsonb_build_object('change_id', a.change_id,
                    'authority', a.change -> 'authority' ->> 'name') order by d.id), '[]')
                from delivery d join alert a on a.sequence = d.sequence where d.subscriber_id = p.id),
            'successions', (select coalesce(jsonb_agg(to_jsonb(n) order by n.moved_at), '[]')
                from succession n where n.subscriber_id = p.id),
            'trouble', (select to_jsonb(t) from troubled_address t where t.email_hash = p.email_hash))
        from subscriber p where p.id = ? and p.email is not null
        """;

    private static final Pattern LATER_WORD = Pattern.compile("_(.)");

    private final JdbcClient jdbc;

    Export(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty where nothing is known of the person.
    public Optional<String> of(UUID person) {
        return jdbc.sql(SQL)
                .param(person)
                .query(String.class)
                .optional()
                .map(found -> inOurWords(Json.mapper().readTree(found)).toPrettyString());
    }

    /// `endedAt`, not `ended_at`, as everywhere else.
    private static JsonNode inOurWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> renamed = new LinkedHashMap<>();
            object.properties().forEach(one -> renamed.put(name(one.getKey()), inOurWords(one.getValue())));
            object.removeAll();
            object.setAll(renamed);
        } else {
            node.forEach(Export::inOurWords);
        }
        return node;
    }

    private static String name(String column) {
        return LATER_WORD.matcher(column).replaceAll(later -> later.group(1).toUpperCase(Locale.ROOT));
    }
}
