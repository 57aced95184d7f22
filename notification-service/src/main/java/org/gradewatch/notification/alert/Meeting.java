package org.gradewatch.notification.alert;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// When a follow meets a piece of news, in SQL. The one place where that is said: mails, previews
/// and webhooks are matched by the same words.
public final class Meeting {

    /// As a table `n`, from the parameters of [#with(StatementSpec, List)].
    public static final String NEWS = """
        select * from unnest(:areas::text[], :directions::text[], :grades::text[], :asked::text[],
                :again::boolean[], :urgent::boolean[])
            with ordinality as n (area, direction, grade, asked, again, urgent, number)
        """;

    /// The news `n` is asked for by the subscription `s`, and meets its follow `f`.
    public static final String OF_NEWS = """
        (n.asked = 'BY_DEFAULT' or n.asked = any(s.include))
            and (f.areas = '{}' or n.area = any(f.areas))
            and (f.directions = '{}' or n.direction = any(f.directions))
            and (f.to_grades = '{}' or n.grade = any(f.to_grades))
        """;

    /// How soon the subscription `s` wants the news `n`; the least is the fastest.
    static final String PACE = """
        case when s.frequency = 'IMMEDIATE' or (n.urgent and s.inadequate_at_once) then 0
            when s.frequency = 'DAILY' then 1 else 2 end
        """;

    private Meeting() {}

    /// The authority is one that the follow `f` is about.
    ///
    /// @param authority where its id is found in the statement, and so on
    public static String ofAuthority(String authority, String region, String type) {
        return """
            (f.authorities = '{}' or f.authorities @> array[%s]::text[])
                and (f.regions = '{}' or %s = any(f.regions))
                and (f.types = '{}' or %s = any(f.types))
            """.formatted(authority, region, type);
    }

    public static StatementSpec with(StatementSpec statement, List<News> news) {
        return statement
                .param(
                        "areas",
                        strings(
                                news,
                                one -> one.area() == null ? null : one.area().word()))
                .param(
                        "directions",
                        strings(
                                news,
                                one -> one.direction() == null
                                        ? null
                                        : one.direction().name()))
                .param(
                        "grades",
                        strings(
                                news,
                                one -> one.toGrade() == null
                                        ? null
                                        : one.toGrade().word()))
                .param("asked", strings(news, one -> one.asked().name()))
                .param("again", news.stream().map(News::again).toArray(Boolean[]::new))
                .param("urgent", news.stream().map(News::isUrgent).toArray(Boolean[]::new));
    }

    private static @Nullable String[] strings(List<News> news, Function<News, @Nullable String> part) {
        return news.stream().map(part).toArray(String[]::new);
    }
}
