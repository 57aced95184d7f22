package org.gradewatch.notification.letter;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// When, under which framework, from which source, and how sure we are.
final class Facts {

    private static final Set<String> WEB = Set.of("http", "https");

    private final RatingChanged change;

    Facts(RatingChanged change) {
        this.change = change;
    }

    /// A line of the list.
    record Fact(String name, String value) {}

    /// The document's own words.
    record Quote(String area, String words, String where) {}

    List<Fact> all() {
        var facts = new ArrayList<Fact>();
        InspectionRef inspection = change.inspection();
        if (inspection != null) {
            facts.add(new Fact(Wording.capital(Wording.kind(inspection.kind())), inspected(inspection)));
            facts.add(new Fact("Published", published(inspection)));
            facts.add(new Fact("Framework", framework(inspection)));
            facts.add(new Fact("Sources", Wording.count(change.documents().size(), "document", "documents")));
            facts.add(new Fact("Confidence", confidence(inspection.basis())));
        }
        facts.addAll(priorityActions());
        return List.copyOf(facts);
    }

    /// In the letter's own words. Of a document that does not speak of them nothing is said.
    private List<Fact> priorityActions() {
        List<PriorityAction> actions = change.priorityActions();
        if (actions == null) {
            return List.of();
        }
        if (actions.isEmpty()) {
            return List.of(new Fact("Areas for priority action", "none, the letter says"));
        }
        return actions.stream()
                .map(action -> new Fact("Area for priority action", words(action)))
                .toList();
    }

    private static String words(PriorityAction action) {
        String page = action.page() == null ? "" : " (page %d)".formatted(action.page());
        return "“" + action.words().replaceAll("\\s+", " ").strip() + "”" + page;
    }

    private static String inspected(InspectionRef inspection) {
        LocalDate start = inspection.inspectionStart();
        LocalDate end = inspection.inspectionEnd();
        if (start == null) {
            return "dates not stated";
        }
        return end == null || end.equals(start) ? Wording.day(start) : Wording.day(start) + " to " + Wording.day(end);
    }

    private static String published(InspectionRef inspection) {
        LocalDate day = inspection.publishedOn();
        if (day == null) {
            return "date not stated";
        }
        return inspection.basis() == Basis.PRESS ? "on or before " + Wording.day(day) : Wording.day(day);
    }

    private static String framework(InspectionRef inspection) {
        return Frameworks.shipped()
                .framework(inspection.framework())
                .map(framework -> framework.name()
                        + (inspection.edition() == null || inspection.edition().equals(inspection.framework())
                                ? ""
                                : " (" + inspection.edition() + ")"))
                .orElse("not stated");
    }

    private String confidence(Basis basis) {
        if (change.provisional()) {
            return "from press, report not yet seen";
        }
        return switch (basis) {
            case OFFICIAL -> "taken from the report";
            case TABLE -> "taken from a table of outcomes";
            case PRESS -> "from press, report not yet seen";
        };
    }

    List<Quote> quotes() {
        return change.areas().stream()
                .filter(area -> area.evidence() != null && area.evidence().quote() != null)
                .limit(5)
                .map(area -> quote(Wording.capital(Wording.area(area.area())), area.evidence()))
                .toList();
    }

    private Quote quote(String area, @Nullable Evidence evidence) {
        String words = evidence == null || evidence.quote() == null ? "" : evidence.quote();
        String source = restsOnPress() ? "the article" : "the report";
        return new Quote(
                area,
                words.replaceAll("\\s+", " ").strip(),
                evidence == null || evidence.page() == null ? source : source + ", page " + evidence.page());
    }

    String report() {
        return restsOnPress() ? "" : page();
    }

    String article() {
        return restsOnPress() ? page() : "";
    }

    private boolean restsOnPress() {
        return change.inspection() != null && change.inspection().basis() == Basis.PRESS;
    }

    /// Only what a browser opens as a page: an address is somebody else's text.
    private String page() {
        return Optional.ofNullable(change.inspection())
                .map(InspectionRef::sourceUri)
                .flatMap(SourceAddress::uri)
                .filter(uri -> uri.getScheme() != null && WEB.contains(uri.getScheme()))
                .map(URI::toASCIIString)
                .orElse("");
    }
}
