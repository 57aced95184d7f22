package org.gradewatch.rating.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.AuthorityJson.Details;
import org.gradewatch.rating.register.AuthorityJson.History;
import org.gradewatch.rating.register.AuthorityJson.Item;
import org.gradewatch.rating.register.AuthorityJson.Listing;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.rating.register.Register.State;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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

    private record Page(
            AuthorityQuestion question, @Nullable String after, int limit) {}

    @GetMapping(
            path = "/authorities",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "Every authority that exists on a day, and its judgements of that day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listing.class)))
    ResponseEntity<byte[]> authorities(
            @ParameterObject AuthorityQuestion question,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    @RequestParam(defaultValue = "1000")
                    String limit) {
        var page = new Page(question, after, (int) Asked.number("limit", limit, 1, MOST));
        return answer(() -> listing(page));
    }

    private Listing listing(Page page) {
        List<Entry> all = page.question().answer(register);
        int from = page.after() == null ? 0 : placeAfter(page.after(), all);
        int to = Math.min(all.size(), from + page.limit());
        boolean now = page.question().asOf() == null;
        return new Listing(
                all.subList(from, to).stream().map(entry -> Item.of(entry, now)).toList(),
                now ? null : page.question().day(register),
                to < all.size() ? all.get(to - 1).authority().ref().slug() : null);
    }

    @GetMapping(path = "/authorities.csv", produces = AuthorityTable.MEDIA_TYPE)
    @Operation(summary = "The same as a table, one line an authority")
    ResponseEntity<String> table(@ParameterObject AuthorityQuestion question) {
        return tagged(register.state()).body(AuthorityTable.of(question.answer(register)));
    }

    @GetMapping(
            path = "/authorities/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "One authority, by URN, GSS code, LA code or slug, with all its inspections")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Details.class)))
    ResponseEntity<byte[]> authority(@PathVariable String id) {
        return answer(() -> Details.of(find(id)));
    }

    @GetMapping(
            path = "/authorities/{id}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "What was current, from each day on which that changed, newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = History.class)))
    ResponseEntity<byte[]> history(@PathVariable String id) {
        return answer(() -> History.of(find(id)));
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

    private ResponseEntity<byte[]> answer(Supplier<?> answer) {
        return tagged(register.state())
                .varyBy("Accept")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.mapper().writeValueAsBytes(answer.get()));
    }

    /// @param state asked for before the answer is made: it may be newer than its tag, never older
    private static ResponseEntity.BodyBuilder tagged(State state) {
        return ResponseEntity.ok().eTag("W/\"" + state + "\"").cacheControl(CacheControl.noCache());
    }
}
