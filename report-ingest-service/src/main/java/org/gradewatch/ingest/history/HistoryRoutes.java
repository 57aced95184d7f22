package org.gradewatch.ingest.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import org.gradewatch.ingest.store.Arrival;
import org.gradewatch.ingest.store.Uploads;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/// Where tables of past outcomes are sent to.
@RestController
class HistoryRoutes {

    private final Uploads uploads;
    private final Tables tables;
    private final HistoryLoading loading;

    HistoryRoutes(Uploads uploads, Tables tables, HistoryLoading loading) {
        this.uploads = uploads;
        this.tables = tables;
        this.loading = loading;
    }

    @Operation(
            summary = "Load a table of past outcomes",
            description = "The shipped form, the official statistics or another's, as CSV or as an OpenDocument"
                    + " spreadsheet. All of it or, when a row makes no sense, nothing; what is known already stays as"
                    + " it is.")
    @PostMapping(
            path = "/history",
            consumes = {"text/csv", "application/vnd.oasis.opendocument.spreadsheet"})
    ResponseEntity<Answer> load(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "string")))
                    @RequestBody(required = false)
                    Flux<DataBuffer> body,
            Authentication sender)
            throws IOException {
        try (Arrival arrival = uploads.receive(body)) {
            Found found = tables.read(arrival.bytes());
            Loaded loaded = loading.load(found.rows(), sender.getName());
            return ResponseEntity.status(loaded.published() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(Answer.of(loaded, found));
        }
    }

    /// What became of a table.
    ///
    /// @param skipped rows that say nothing that can be published, the first of them
    /// @param ignoredColumns headings that mean nothing to us
    record Answer(
            int rows,
            int published,
            int known,
            int held,
            List<String> skipped,
            int skippedInAll,
            List<String> ignoredColumns) {

        private static final int SHOWN = 200;

        static Answer of(Loaded loaded, Found found) {
            return new Answer(
                    loaded.rows(),
                    loaded.published(),
                    loaded.known(),
                    loaded.held(),
                    found.skipped().stream().limit(SHOWN).toList(),
                    found.skipped().size(),
                    found.ignored().stream().limit(SHOWN).toList());
        }
    }
}
