package org.gradewatch.rating.inspection;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// All documents that speak of one inspection, taken together.
///
/// @param id the authority, the date and what sort of inspection it is
/// @param documents the strongest first
/// @param heard those of them whose word counts, the strongest first
/// @param date the first day on site; of a provisional one the date of its first document
/// @param place where it stands among the inspections: its date, or before an inspection that was
///     under way on that date
/// @param provisional whether no document says when it was
/// @param verdict what the documents say together
public record Inspection(
        String id,
        Remit remit,
        List<ReportPublished> documents,
        List<ReportPublished> heard,
        LocalDate date,
        LocalDate place,
        boolean provisional,
        Verdict verdict) {

    static final Comparator<Inspection> OLDEST_FIRST = comparing(Inspection::place)
            .thenComparing(inspection -> !inspection.provisional())
            .thenComparing(Inspection::date);

    public Inspection {
        documents = List.copyOf(documents);
        heard = List.copyOf(heard);
    }

    static Inspection dated(Remit remit, List<ReportPublished> documents) {
        List<ReportPublished> ranked = Rank.strongestFirst(documents);
        LocalDate start = requireNonNull(first(ranked, Report::inspectionStart), "inspectionStart");
        List<ReportPublished> heard = Rank.heard(ranked);
        return new Inspection(
                idOn(start, ranked, remit),
                remit,
                ranked,
                heard,
                start,
                start,
                false,
                Verdict.of(ranked, heard, start));
    }

    static Inspection provisional(Remit remit, List<ReportPublished> documents, LocalDate first, LocalDate place) {
        List<ReportPublished> ranked = Rank.strongestFirst(documents);
        return new Inspection(
                idOn(first, ranked, remit),
                remit,
                ranked,
                ranked,
                first,
                place,
                true,
                Verdict.of(ranked, ranked, null));
    }

    public boolean rates() {
        return remit.rates() && verdict.givesAnyGrade();
    }

    /// Whether a report or a table says when it was, and so settles which areas have a judgement.
    public boolean isSettled() {
        return verdict.isSettled();
    }

    public boolean isVisit() {
        return kind().isVisit();
    }

    /// The ids that it can have had while less was known of it: those by the dates of its
    /// documents.
    public List<String> formerIds() {
        var days = new TreeSet<LocalDate>();
        for (ReportPublished document : heard) {
            Report report = document.report();
            LocalDate day = report.isDated() ? report.inspectionStart() : report.publishedOn();
            if (day != null && !day.equals(date)) {
                days.add(day);
            }
        }
        var ids = new ArrayList<String>(days.size());
        days.forEach(day -> ids.add(idOn(day, documents, remit)));
        return ids;
    }

    private static String idOn(LocalDate day, List<ReportPublished> documents, Remit remit) {
        return documents.getFirst().authority().id() + "-" + day + remit.suffix();
    }

    public AuthorityId authority() {
        return documents.getFirst().authority().id();
    }

    public boolean speaksOfIt(DocumentId document) {
        for (ReportPublished member : documents) {
            if (member.documentId().equals(document)) {
                return true;
            }
        }
        return false;
    }

    public List<DocumentId> heardIds() {
        return ids(heard);
    }

    public List<DocumentId> documentIds() {
        return ids(documents);
    }

    private static List<DocumentId> ids(List<ReportPublished> documents) {
        var ids = new ArrayList<DocumentId>(documents.size());
        for (ReportPublished document : documents) {
            ids.add(document.documentId());
        }
        return ids;
    }

    /// The documents that decide whether two inspections are one: of a dated one those that say so
    /// themselves, never a text that was only joined to it.
    public List<DocumentId> identifyingIds() {
        var ids = new ArrayList<DocumentId>(heard.size());
        for (ReportPublished document : heard) {
            if (provisional || document.report().isDated()) {
                ids.add(document.documentId());
            }
        }
        return ids;
    }

    public Basis basis() {
        return heard.getFirst().report().basis();
    }

    public Kind kind() {
        return heard.getFirst().report().kind();
    }

    public @Nullable LocalDate start() {
        return provisional ? null : date;
    }

    public @Nullable LocalDate end() {
        return dated().map(Report::inspectionEnd).orElse(null);
    }

    public @Nullable LocalDate publishedOn() {
        return Publication.of(heard).orElse(null);
    }

    /// Ingest's first sight of any document on it.
    public Instant firstSeenAt() {
        Instant first = documents.getFirst().seenAt();
        for (ReportPublished document : documents) {
            first = document.seenAt().isBefore(first) ? document.seenAt() : first;
        }
        return first;
    }

    public @Nullable SourceAddress sourceUri() {
        for (ReportPublished document : heard) {
            if (document.sourceUri() != null) {
                return document.sourceUri();
            }
        }
        return null;
    }

    public @Nullable StatedPrevious statedPrevious() {
        StatedPrevious withGrade = first(report -> {
            StatedPrevious stated = report.statedPrevious();
            return stated == null || stated.grade() == null ? null : stated;
        });
        return withGrade != null ? withGrade : first(Report::statedPrevious);
    }

    /// Under what it was made, as far as the documents say or their dates leave no doubt.
    public Origin origin() {
        return Origin.of(id(), date, framework(), edition());
    }

    public @Nullable String framework() {
        return first(Report::framework);
    }

    /// As the documents state it, or as the first day on site decides. The date of a text decides
    /// nothing.
    public @Nullable String edition() {
        return Origin.edition(heard, start()).orElse(null);
    }

    Optional<Report> dated() {
        for (ReportPublished document : documents) {
            if (document.report().isDated()) {
                return Optional.of(document.report());
            }
        }
        return Optional.empty();
    }

    /// The strongest document's word that has one.
    <T> @Nullable T first(Part<T> part) {
        return first(heard, part);
    }

    private static <T> @Nullable T first(List<ReportPublished> strongestFirst, Part<T> part) {
        for (ReportPublished document : strongestFirst) {
            T said = part.of(document.report());
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /// What a report says of one thing, if it speaks of it.
    interface Part<T> {
        @Nullable
        T of(Report report);
    }
}
