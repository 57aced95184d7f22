package org.gradewatch.rating.page.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.register.Register;
import org.gradewatch.wire.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// One inspection, for programs.
@RestController
@Tag(name = "inspections")
class InspectionRoutes {

    private final Register register;

    InspectionRoutes(Register register) {
        this.register = register;
    }

    /// @param isCurrent whether the judgements of today come from it
    record Details(AuthorityRef authority, boolean isCurrent, Rating.Inspection inspection) {

        static Details of(Found found) {
            return new Details(found.entry().authority().ref(), found.isCurrent(), found.inspection());
        }
    }

    @GetMapping(
            path = "/inspections/{inspectionId}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @Operation(summary = "One inspection: its judgements, and the documents that speak of it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Details.class)))
    @ApiResponse(responseCode = "303", description = "The inspection has another id now", content = @Content)
    ResponseEntity<byte[]> inspection(@PathVariable String inspectionId) {
        String tag = "W/\"" + register.state() + "\"";
        Found found = Asking.find(inspectionId, register);
        if (found.isFormer()) {
            return Asking.elsewhere(found);
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.mapper().writeValueAsBytes(Details.of(found)));
    }
}
