package org.gradewatch.ingest.reading.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Opens web pages and leaves out what surrounds the article.
final class WebPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String NO_TEXT = "script, style, noscript, template, iframe, svg, form, button, [hidden]";

    private static final String SURROUNDINGS =
            "nav, aside, footer, [role=navigation], [role=banner], [role=complementary], [aria-hidden=true], "
                    + "[class*=cookie], [id*=cookie], [class*=related], [id*=related], [class*=share-], "
                    + "[class*=social-media], [class*=newsletter], [class*=subscribe], [class*=breadcrumb], "
                    + "[class*=comments], [class*=sidebar], [class*=promo], [class*=advert], [class*=most-read], "
                    + "[class*=menu]";

    private static final String BLOCKS = "p, h1, h2, h3, h4, li, blockquote, div, td, br, time";

    private WebPage() {}

    static Opened of(byte[] document) {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(document), PageCharset.of(document), "");
            LocalDate statedOn = statedOn(page);
            page.select(NO_TEXT).remove();
            removeSurroundings(page);
            Element article = article(page);
            article.select(BLOCKS).append("\n");
            String text =
                    article.wholeText().replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n").strip();
            return text.isBlank()
                    ? Opened.Closed.because("EMPTY", "a web page without text")
                    : Opened.article(text, statedOn);
        } catch (IOException | RuntimeException e) {
            return Opened.Closed.because("BROKEN_HTML", "it cannot be parsed: " + e.getMessage());
        }
    }

    /// A name such as `related` may also stand on what holds the article itself: what has much of
    /// the page's text stays.
    private static void removeSurroundings(Document page) {
        int all = page.wholeText().length();
        for (Element part : page.select(SURROUNDINGS)) {
            if (part.wholeText().length() * 3 < all && part.selectFirst("h1") == null) {
                part.remove();
            }
        }
    }

    /// The one article of the page, where it marks one; with its headline, where that stands
    /// outside.
    private static Element article(Document page) {
        Element marked = page.select("article").size() == 1 ? page.selectFirst("article") : page.selectFirst("main");
        if (marked == null || marked.wholeText().length() < 200) {
            return page.body();
        }
        Element headline = page.selectFirst("h1");
        if (headline != null && marked.selectFirst("h1") == null) {
            marked.prependElement("p").text(headline.text());
        }
        return marked;
    }

    private static @Nullable LocalDate statedOn(Document page) {
        for (String where : new String[] {
            "meta[property=article:published_time]", "meta[name=date]", "meta[itemprop=datePublished]",
            "meta[name=DC.date.issued]", "time[itemprop=datePublished]", "article time[datetime]"
        }) {
            Element found = page.selectFirst(where);
            if (found != null) {
                return day(found.hasAttr("datetime") ? found.attr("datetime") : found.attr("content"));
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String stated) {
        try {
            return stated.length() == 10
                    ? LocalDate.parse(stated)
                    : OffsetDateTime.parse(stated).atZoneSameInstant(LONDON).toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
