package org.gradewatch.ingest.reading.opened;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The day on which a web page says that its article was published: the article's own, never that
/// of another one that the page links to, nor that of a change.
final class PageDate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> METAS = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=parsely-pub-date]",
            "meta[name=sailthru.date]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.issued]",
            "meta[name=DCTERMS.issued]",
            "meta[name=dc.date]",
            "head meta[itemprop=datePublished]");

    private PageDate() {}

    static Optional<LocalDate> inHead(Document page) {
        return METAS.stream()
                .map(page::selectFirst)
                .flatMap(Stream::ofNullable)
                .flatMap(meta -> day(meta.attr("content")).stream())
                .findFirst()
                .or(() -> only(linkedData(page)));
    }

    /// In the article's text, where it marks one day only.
    static Optional<LocalDate> in(Element article) {
        List<LocalDate> published =
                days(article.select("[itemprop=datePublished], time[pubdate], time[class*=publish]"));
        return published.isEmpty() ? only(days(article.select("time[datetime]"))) : only(published);
    }

    private static List<LocalDate> days(List<Element> marked) {
        return marked.stream()
                .flatMap(element ->
                        day(element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content")).stream())
                .toList();
    }

    private static Optional<LocalDate> only(List<LocalDate> days) {
        return days.stream().distinct().count() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static List<LocalDate> linkedData(Document page) {
        var days = new ArrayList<LocalDate>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), days);
            } catch (JacksonException e) {
                // What is no JSON says nothing.
            }
        }
        return days;
    }

    /// Only what describes the page itself: lists of other articles lie deeper.
    private static void collect(JsonNode node, List<LocalDate> days) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, days));
        } else if (node.has("@graph")) {
            collect(node.get("@graph"), days);
        } else if (node.path("@type").toString().matches(".*(?:Article|BlogPosting)\".*")) {
            day(node.path("datePublished").asString("")).ifPresent(days::add);
        }
    }

    private static Optional<LocalDate> day(String stated) {
        String text = stated.strip();
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?")) {
                return Optional.of(LocalDate.parse(text.substring(0, 10)));
            }
            String zoned = text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2").replaceFirst("(\\d) (\\d)", "$1T$2");
            return Optional.of(
                    OffsetDateTime.parse(zoned).atZoneSameInstant(LONDON).toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
