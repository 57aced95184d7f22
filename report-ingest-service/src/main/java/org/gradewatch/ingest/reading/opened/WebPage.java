package org.gradewatch.ingest.reading.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Opens web pages and leaves out what surrounds the article.
final class WebPage {

    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, [hidden], figcaption, amp-ad,"
                    + " amp-sidebar, amp-consent, amp-analytics";

    private static final String SURROUNDINGS =
            "nav, aside, footer, form, [role=navigation], [role=banner], [role=complementary], [role=contentinfo],"
                + " [role=dialog], [role=search], [aria-hidden=true], [style*=display:none], [style*='display: none'],"
                + " [class*=cookie], [id*=cookie], [class*=consent], [id*=consent], [class*=related], [id*=related],"
                + " [class*=share-], [class*=sharing], [class*=social-media], [class*=newsletter], [class*=subscribe],"
                + " [class*=signup], [class*=sign-up], [class*=breadcrumb], [class*=comment], [id*=comment],"
                + " [class*=sidebar], [class*=promo], [class*=advert], [class*=sponsor], [class*=most-read],"
                + " [class*=most-popular], [class*=trending], [class*=recommend], [class*=read-more],"
                + " [class*=also-like], [class*=see-also], [class*=teaser], [class*=caption], [class*=menu],"
                + " [class*=jobs], [id*=jobs], [class*=outbrain], [class*=taboola], [class*=latest-news],"
                + " [class*=more-news], [class*=tags], [class*=author-bio], [class*=paywall]";

    private static final String BLOCKS =
            "p, h1, h2, h3, h4, h5, h6, li, blockquote, div, section, header, tr, dd, br, time";

    /// What is shorter is no article, but the frame of one.
    private static final int SHORTEST = 200;

    private static final char UNREADABLE = '\ufffd';

    private WebPage() {}

    static Opened of(byte[] document) {
        try {
            Document page = parsed(document);
            Optional<LocalDate> stated = PageDate.inHead(page);
            page.select(NO_TEXT).remove();
            removeSurroundings(page);
            Element article = article(page);
            LocalDate statedOn = stated.or(() -> PageDate.in(article)).orElse(null);
            joinRows(article);
            article.select(BLOCKS).forEach(block -> block.prependText("\n").appendText("\n"));
            String text =
                    article.wholeText().replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n").strip();
            return text.isBlank()
                    ? Opened.Closed.because("EMPTY", "a web page without text")
                    : Opened.article(Mended.of(text), statedOn);
        } catch (IOException | RuntimeException e) {
            return Opened.Closed.because("BROKEN_HTML", "it cannot be parsed: " + e.getMessage());
        }
    }

    /// Where a page is not written in the letters that it claims, it is in the old ones of Windows.
    private static Document parsed(byte[] document) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(document), PageCharset.of(document), "");
        return page.wholeText().indexOf(UNREADABLE) < 0
                ? page
                : Jsoup.parse(new ByteArrayInputStream(document), "windows-1252", "");
    }

    /// A name such as `related` may also stand on what holds the article itself: what has much of
    /// the page's text stays, and so does what has its headline.
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
        Element marked = marked(page.select("article").not("article article"))
                .orElseGet(() -> page.selectFirst("main, [role=main]"));
        if (marked == null || marked.wholeText().strip().length() < SHORTEST) {
            return page.body();
        }
        Element headline = page.selectFirst("h1");
        if (headline != null && marked.selectFirst("h1") == null) {
            marked.prependElement("p").text(headline.text());
        }
        return marked;
    }

    /// Of several articles the one with the page's headline, or the only long one; others are
    /// teasers.
    private static Optional<Element> marked(List<Element> articles) {
        List<Element> headed = articles.stream()
                .filter(article -> article.selectFirst("h1") != null)
                .toList();
        if (headed.size() == 1) {
            return Optional.of(headed.getFirst());
        }
        int all = articles.stream()
                .mapToInt(article -> article.wholeText().length())
                .sum();
        return articles.stream()
                .max(Comparator.comparingInt(article -> article.wholeText().length()))
                .filter(longest -> longest.wholeText().length() * 10 >= all * 8);
    }

    /// The cells of a row, and a term with what is said of it, are one line.
    private static void joinRows(Element article) {
        for (Element row : article.select("tr")) {
            String cells = row.select("> th, > td").stream()
                    .map(Element::text)
                    .filter(cell -> !cell.isBlank())
                    .collect(Collectors.joining(": "));
            row.text(cells);
        }
        for (Element term : article.select("dt")) {
            Element said = term.nextElementSibling();
            if (said != null && said.normalName().equals("dd")) {
                term.text(term.text() + ": ");
            }
        }
    }
}
