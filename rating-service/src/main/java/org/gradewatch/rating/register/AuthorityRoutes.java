package org.gradewatch.rating.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.AuthorityJson.Details;
import org.gradewatch.rating.register.AuthorityJson.History;
import org.gradewatch.rating.register.AuthorityJson.Item;
import org.gradewatch.rating.register.AuthorityJson.Listing;
import org.gradewatch.rating.register.Register.Entry;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is rated how, today and on any day gone by.
@RestController
@Tag(name = "authorities")
class AuthorityRoutes {

    /// More than there are authorities, so that they come whole to those who do not ask for less.
    private static final int MOST = 1000;

    private final Register register;

    AuthorityRoutes(Register register) {
        this.register = register;
    }

    @GetMapping("/authorities")
    @Operation(summary = "Every authority that exists on a day, and its judgements of that day")
    ResponseEntity<Listing> authorities(
            @ParameterObject AuthorityQuestion question,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    @RequestParam(defaultValue = "1000")
                    String limit) {
        int most = (int) Asked.number("limit", limit, 1, MOST);
        List<Entry> all = question.answer(register);
        int from = after == null ? 0 : placeAfter(after, all);
        int to = Math.min(all.size(), from + most);
        boolean now = question.asOf() == null;
        return answer(new Listing(
                all.subList(from, to).stream().map(entry -> Item.of(entry, now)).toList(),
                now ? null : question.day(register),
                to < all.size() ? all.get(to - 1).authority().ref().slug() : null));
    }

    @GetMapping(path = "/authorities.csv", produces = AuthorityTable.MEDIA_TYPE)
    @Operation(summary = "The same as a table, one line an authority")
    ResponseEntity<String> table(@ParameterObject AuthorityQuestion question) {
        return answer(AuthorityTable.of(question.answer(register)));
    }

    @GetMapping("/authorities/{id}")
    @Operation(summary = "One authority, by URN, GSS code, LA code or slug, with all its inspections")
    ResponseEntity<Details> authority(@PathVariable String id) {
        return answer(Details.of(find(id)));
    }

    @GetMapping("/authorities/{id}/history")
    @Operation(summary = "What was current, from each day on which that changed, newest first")
    ResponseEntity<History> history(@PathVariable String id) {
        return answer(History.of(find(id)));
    }

    private Entry find(String id) {
        return register.find(id).orElseThrow(() -> Asked.unknownAuthority(id));
    }

    /// The list goes on behind the name of that authority, though it be no longer in it itself.
    private int placeAfter(String slug, List<Entry> all) {
        String name = find(slug).authority().ref().name();
        return (int) all.stream()
                .takeWhile(entry -> entry.authority().ref().name().compareTo(name) <= 0)
                .count();
    }

    /// The register as it is now has one name on every instance; a day ends some authorities.
    private <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .eTag("W/\"%s-%s\"".formatted(register.state(), register.today()))
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
