package org.gradewatch.rating.following;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Moves;
import org.gradewatch.wording.Wording;

/// Writes a feed as Atom.
final class Atom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String IDS = "tag:gradewatch.org,2026:";

    /// What XML cannot hold, however it is escaped.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final URI register;
    private final String query;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /// @param query what the feed is filtered by, as it stands in its address; empty for all
    Atom(URI register, String query) {
        this.register = register;
        this.query = query;
        try {
            this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(Feed feed) {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("fh", HISTORY);
            head(feed);
            for (Sequenced change : feed.entries().reversed()) {
                entry(change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void head(Feed feed) throws XMLStreamException {
        element("id", IDS + "rating-changes" + (query.isEmpty() ? "" : "?" + query));
        element("title", "Gradewatch: judgements of children's services in England");
        element("updated", updated(feed).toString());
        xml.writeStartElement("author");
        element("name", "Gradewatch");
        xml.writeEndElement();
        if (feed.archive().isPresent()) {
            xml.writeEmptyElement("fh", "archive", HISTORY);
            link("self", address(feed.archive().getAsInt()));
            link("current", address(0));
            // There before what it leads to is complete, so that this document never changes.
            link("next-archive", address(feed.archive().getAsInt() + 1));
        } else {
            link("self", address(0));
        }
        if (feed.before().isPresent()) {
            link("prev-archive", address(feed.before().getAsInt()));
        }
        link("alternate", register + "/authorities");
    }

    private void entry(Sequenced sequenced) throws XMLStreamException {
        RatingChanged change = sequenced.change();
        xml.writeStartElement("entry");
        element("id", IDS + "rating-change/" + sequenced.sequence());
        element("title", new Headline(change, Map.of()).line());
        element("published", change.announcedAt().toString());
        element("updated", change.announcedAt().toString());
        link("alternate", report(change).orElseGet(() -> page(change)));
        link("related", page(change));
        element("summary", change.areas().stream().map(Atom::sentence).collect(Collectors.joining("; ")));
        xml.writeEndElement();
    }

    private static String sentence(AreaChange area) {
        String now = Wording.area(area.area()) + " ";
        return switch (area.direction()) {
            case IMPROVED, DECLINED -> now + Moves.phrase(area);
            case UNCHANGED -> now + Moves.after(area) + ", no change";
            case FIRST, NOW_JUDGED -> now + Moves.after(area) + ", " + Wording.direction(area.direction());
            case NO_LONGER_JUDGED -> now + Wording.direction(area.direction());
        };
    }

    private static Instant updated(Feed feed) {
        return feed.entries().isEmpty()
                ? Instant.EPOCH
                : feed.entries().getLast().change().announcedAt();
    }

    /// Only addresses that a reader can follow safely.
    private static Optional<String> report(RatingChanged change) {
        return Optional.ofNullable(change.inspection())
                .map(RatingChanged.InspectionRef::sourceUri)
                .flatMap(SourceAddress::uri)
                .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                .map(URI::toString);
    }

    private String page(RatingChanged change) {
        return register + "/authorities/" + change.authority().slug();
    }

    private String address(int archive) {
        String archived = archive == 0 ? "" : "archive=" + archive;
        String both = query.isEmpty() || archived.isEmpty() ? query + archived : query + "&" + archived;
        return register + "/rating-changes.atom" + (both.isEmpty() ? "" : "?" + both);
    }

    private void link(String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNWRITABLE.matcher(value).replaceAll(""));
        xml.writeEndElement();
    }
}
