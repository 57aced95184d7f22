package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.official.OtherDocuments.Other;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Frameworks.Layout;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// What kind of official document is this? Recognised by the labels of a framework's areas on the
/// first pages and by the inspectorate's own imprint, or by what its first page says.
public final class OfficialReader {

    /// A report has nearly all labels of its framework; others that it quotes are fewer.
    private static final int LABELS = 3;

    private static final Pattern IMPRINT = Pattern.compile(
            "(?i)office\\s+for\\s+standards\\s+in\\s+education|(?:©|\\(c\\))\\s*crown\\s+copyright|www\\.(?:gov\\.uk/ofsted|ofsted\\.gov\\.uk)");

    private final Frameworks frameworks;
    private final AuthorityNames names;
    private final OtherDocuments others = OtherDocuments.shipped();
    private final Carriers carriers = new Carriers();

    public OfficialReader(Frameworks frameworks, AuthorityNames names) {
        this.frameworks = frameworks;
        this.names = names;
    }

    public Carriers carriers() {
        return carriers;
    }

    /// Empty when it is no document of the inspectorate.
    public Optional<Reading> read(List<Page> pages, @Nullable LocalDate publishedOn) {
        if (pages.stream().noneMatch(page -> IMPRINT.matcher(page.text()).find())) {
            return Optional.empty();
        }
        Front front = new Front(pages);
        Optional<Framework> framework = framework(front);
        if (framework.isPresent()) {
            return Optional.of(full(framework.get(), pages, publishedOn));
        }
        return Optional.of(others.recognised(Letters.oneLine(pages.getFirst().text()))
                .map(other -> other(other, pages, publishedOn))
                .orElseGet(() -> Reading.nothing(
                        "NOT_AN_INSPECTION",
                        "it is the inspectorate's, but has the areas of no framework that we know")));
    }

    private Reading full(Framework framework, List<Page> pages, @Nullable LocalDate publishedOn) {
        Layout layout = framework.layout();
        return layout == null
                ? notReadYet(framework)
                : new FullReport(names, frameworks, framework, layout, pages).read(publishedOn, carriers);
    }

    private Reading other(Other other, List<Page> pages, @Nullable LocalDate publishedOn) {
        Optional<Framework> framework = frameworks.framework(other.framework());
        if (framework.isPresent()) {
            return full(framework.get(), pages, publishedOn);
        }
        if (other.kind() != null) {
            return new VisitLetter(names, other, other.kind()).read(pages, publishedOn);
        }
        return other.held() != null
                ? Reading.held(List.of(new Reason(other.held(), other.said())), List.of())
                : Reading.nothing(Optional.ofNullable(other.nothing()).orElse("OTHER_REMIT"), other.said());
    }

    private static Reading notReadYet(Framework framework) {
        return Reading.held(
                List.of(new Reason("FRAMEWORK_NOT_READ_YET", "it has the areas of: " + framework.name())), List.of());
    }

    private Optional<Framework> framework(Front front) {
        return frameworks.all().stream()
                .filter(framework -> labelsIn(front, framework) >= LABELS)
                .max(Comparator.comparingInt(framework -> labelsIn(front, framework)));
    }

    private static int labelsIn(Front front, Framework framework) {
        Map<Area, List<String>> labels = Labels.printed(framework);
        return (int) labels.values().stream()
                .filter(printed -> Pattern.compile(Labels.expression(printed))
                        .matcher(front.text())
                        .find())
                .count();
    }
}
