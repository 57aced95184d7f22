package org.gradewatch.rating.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.Register;
import org.gradewatch.wire.Json;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was announced, page by page.
@RestController
@Tag(name = "rating-changes")
class ChangeRoutes {

    private static final int MOST = 1000;

    private final ChangeLog changes;
    private final Register register;

    ChangeRoutes(ChangeLog changes, Register register) {
        this.changes = changes;
        this.register = register;
    }

    /// @param next the sequence to ask after next time
    record Listing(List<ChangeJson> items, long next) {}

    /// For everyone who does not rather have a stream.
    @GetMapping(
            path = "/rating-changes",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "Every change that was announced after a sequence, in order")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Listing.class)))
    ResponseEntity<byte[]> changes(
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @RequestParam(defaultValue = "0")
                    String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    @RequestParam(defaultValue = "100")
                    String limit,
            @ParameterObject ChangeQuestion question) {
        ChangeLog.Page page = changes.after(
                Asked.number("after", after, 0, Long.MAX_VALUE),
                (int) Asked.number("limit", limit, 1, MOST),
                question.wanted(register));
        // What was announced never changes, so where a page ends says what is on it.
        String state = page.next() + "-" + page.items().size();
        return ResponseEntity.ok()
                .eTag("W/\"" + state + "\"")
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy("Accept")
                .body(Json.mapper()
                        .writeValueAsBytes(new Listing(
                                page.items().stream().map(ChangeJson::of).toList(), page.next())));
    }

    @GetMapping(
            path = "/rating-changes/{sequence}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "One change, by its sequence")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChangeJson.class)))
    ResponseEntity<byte[]> change(@PathVariable String sequence) {
        ChangeLog.Sequenced change = changes.find(sequence);
        return ResponseEntity.ok()
                .eTag("W/\"" + change.change().id() + "\"")
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy("Accept")
                .body(Json.mapper().writeValueAsBytes(ChangeJson.of(change)));
    }
}
