package org.gradewatch.rating.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is rated how.
@RestController
@Tag(name = "authorities")
class AuthorityRoutes {

    private final Register register;

    AuthorityRoutes(Register register) {
        this.register = register;
    }

    /// @param next for a list that goes on; this one is short enough to come whole
    record Listing(List<Item> items, @Nullable Long next) {}

    record Item(
            AuthorityRef authority, long version, @Nullable Current current) {}

    /// @param inspections newest first
    record Details(
            AuthorityRef authority,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            LocalDate closedOn,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AuthorityId> successors,

            long version,
            @Nullable Current current,
            List<Rating.Inspection> inspections) {}

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
            Grade grade, Direction direction, @Nullable Grade before, boolean awaitingReport) {

        static Judgement of(Rating.Judgement judgement) {
            return new Judgement(
                    judgement.grade(), judgement.direction(), judgement.before(), judgement.awaitingReport());
        }
    }

    @GetMapping("/authorities")
    @Operation(summary = "Every authority that exists today, and its current judgements")
    Listing authorities(
            @RequestParam(required = false) @Nullable List<String> region,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> area,
            @RequestParam(required = false) @Nullable List<String> grade,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String asOf) {
        if (asOf != null) {
            throw Asked.wrong("asOf", asOf, "no such parameter: past days are not served yet");
        }
        List<Register.Entry> today = register.today();
        AuthorityFilter filter = AuthorityFilter.of(today, region, type, area, grade, q);
        return new Listing(
                today.stream().filter(filter::takes).map(AuthorityRoutes::item).toList(), null);
    }

    @GetMapping("/authorities/{id}")
    @Operation(summary = "One authority, by URN, GSS code, LA code or slug, with all its inspections")
    Details authority(@PathVariable String id) {
        return register.find(id).map(AuthorityRoutes::details).orElseThrow(() -> Asked.unknownAuthority(id));
    }

    private static Item item(Register.Entry entry) {
        return new Item(entry.authority().ref(), version(entry), current(entry));
    }

    private static Details details(Register.Entry entry) {
        Authority authority = entry.authority();
        Rating rating = entry.rating();
        return new Details(
                authority.ref(),
                authority.closedOn(),
                authority.successors(),
                version(entry),
                current(entry),
                rating == null ? List.of() : rating.inspections());
    }

    private static long version(Register.Entry entry) {
        Rating rating = entry.rating();
        return rating == null ? 0 : rating.version();
    }

    private static @Nullable Current current(Register.Entry entry) {
        return entry.current().map(Current::of).orElse(null);
    }
}
