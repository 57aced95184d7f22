package org.gradewatch.ingest.receive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Instant;
import org.gradewatch.ingest.decision.Decision;
import org.gradewatch.ingest.store.Arrival;
import org.gradewatch.ingest.store.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/// Where documents are sent to. The methods wait, and so run on virtual threads.
@RestController
class ReportRoutes {

    private final Uploads uploads;
    private final Readings readings;
    private final Receiving receiving;
    private final Withdrawing withdrawing;

    ReportRoutes(Uploads uploads, Readings readings, Receiving receiving, Withdrawing withdrawing) {
        this.uploads = uploads;
        this.readings = readings;
        this.receiving = receiving;
        this.withdrawing = withdrawing;
    }

    @Operation(
            summary = "Send a document, or a structured report",
            description = "Answers once the broker has acknowledged. To send the same again is safe.")
    @ApiResponse(responseCode = "201", description = "published")
    @ApiResponse(responseCode = "200", description = "already known")
    @ApiResponse(responseCode = "202", description = "held for a person")
    @ApiResponse(responseCode = "422", description = "nothing to publish, or unreadable")
    @ApiResponse(responseCode = "503", description = "not now; Retry-After says when to come back")
    @PostMapping(
            path = "/reports",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<Answer> receive(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(type = "string", format = "binary")))
                    @RequestBody(required = false)
                    Flux<DataBuffer> body,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType contentType,
            @RequestParam(required = false) @Nullable String publishedOn,
            @RequestParam(required = false) @Nullable String sourceUri,
            Authentication sender)
            throws IOException {
        var sent = new Sent(
                contentType,
                Given.day("publishedOn", publishedOn),
                Given.address("sourceUri", sourceUri),
                Instant.now(),
                sender.getName(),
                Given.isReviewer(sender));
        try (Arrival arrival = uploads.receive(body)) {
            Readings.DocumentRead read = readings.read(arrival, sent);
            Decision decision = receiving.receive(arrival, sent, read);
            return ResponseEntity.status(Answer.status(decision)).body(Answer.to(read.documentId(), decision));
        }
    }

    @Operation(summary = "Take back what was said on the word of a document")
    @PostMapping("/reports/{documentId}/withdrawal")
    Answer withdraw(@PathVariable String documentId, @RequestBody Withdrawal withdrawal, Authentication reviewer) {
        return withdrawing.withdraw(
                Given.documentId(documentId), reviewer.getName(), Given.sentence("why", withdrawal.why()));
    }

    /// @param why in a sentence, for the record
    record Withdrawal(@Nullable String why) {}
}
