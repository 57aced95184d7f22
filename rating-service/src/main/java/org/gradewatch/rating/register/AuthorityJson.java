package org.gradewatch.rating.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.register.Register.Entry;
import org.jspecify.annotations.Nullable;

/// Authorities in the form in which they are answered.
final class AuthorityJson {

    private AuthorityJson() {}

    /// @param asOf the day that was asked for, where one was
    /// @param next the slug to ask after next time; absent at the end
    record Listing(
            List<Item> items,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            LocalDate asOf,

            @Nullable String next) {}

    /// @param version of the rating as it is now; absent for a day gone by
    record Item(
            AuthorityRef authority,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Long version,

            @Nullable Current current) {

        static Item of(Entry entry, boolean now) {
            return new Item(entry.authority().ref(), now ? versionOf(entry) : null, Current.of(entry));
        }
    }

    /// @param inspections newest first
    record Details(
            AuthorityRef authority,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            LocalDate closedOn,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AuthorityId> successors,

            long version,
            @Nullable Current current,
            List<Rating.Inspection> inspections) {

        static Details of(Entry entry) {
            Authority authority = entry.authority();
            Rating rating = entry.rating();
            return new Details(
                    authority.ref(),
                    authority.closedOn(),
                    authority.successors(),
                    versionOf(entry),
                    Current.of(entry),
                    rating == null ? List.of() : rating.inspections());
        }
    }

    /// @param items newest first
    record History(AuthorityRef authority, List<Then> items) {

        static History of(Entry entry) {
            Rating rating = entry.rating();
            List<Past.Since> past = rating == null ? List.of() : new Past(rating).all();
            return new History(
                    entry.authority().ref(),
                    past.stream()
                            .map(since -> new Then(since.day(), Current.of(since.current())))
                            .toList());
        }
    }

    /// @param since the day of publication from which on this was current
    record Then(LocalDate since, Current current) {}

    record Current(
            String inspectionId,
            @Nullable String framework,
            @Nullable String edition,
            Kind kind,
            Basis basis,
            @Nullable LocalDate inspectionStart,
            @Nullable LocalDate inspectionEnd,
            @Nullable LocalDate publishedOn,
            boolean provisional,
            Map<Area, Judgement> judgements) {

        static @Nullable Current of(Entry entry) {
            return entry.current().map(Current::of).orElse(null);
        }

        static Current of(Rating.Current current) {
            var judgements = new LinkedHashMap<Area, Judgement>();
            current.judgements().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Areas.IN_ORDER))
                    .forEach(judged -> judgements.put(judged.getKey(), Judgement.of(judged.getValue())));
            return new Current(
                    current.inspectionId(),
                    current.framework(),
                    current.edition(),
                    current.kind(),
                    current.basis(),
                    current.inspectionStart(),
                    current.inspectionEnd(),
                    current.publishedOn(),
                    current.provisional(),
                    judgements);
        }
    }

    record Judgement(
            Grade grade, Direction direction, @Nullable Grade before, boolean awaitingReport, String inspectionId) {

        static Judgement of(Rating.Judgement judgement) {
            return new Judgement(
                    judgement.grade(),
                    judgement.direction(),
                    judgement.before(),
                    judgement.awaitingReport(),
                    judgement.inspectionId());
        }
    }

    private static long versionOf(Entry entry) {
        Rating rating = entry.rating();
        return rating == null ? 0 : rating.version();
    }
}
