package org.gradewatch.ingest.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
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
    private final HistoryTable table;
    private final HistoryLoading loading;

    HistoryRoutes(Uploads uploads, HistoryTable table, HistoryLoading loading) {
        this.uploads = uploads;
        this.table = table;
        this.loading = loading;
    }

    @Operation(
            summary = "Load a table of past outcomes",
            description = "All of it or, when a line makes no sense, nothing; what is known already stays as it is.")
    @PostMapping(path = "/history", consumes = "text/csv")
    ResponseEntity<Loaded> load(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "string")))
                    @RequestBody(required = false)
                    Flux<DataBuffer> body,
            Authentication sender)
            throws IOException {
        try (Arrival arrival = uploads.receive(body)) {
            Loaded loaded = loading.load(table.read(arrival.bytes()), sender.getName());
            return ResponseEntity.status(loaded.published() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(loaded);
        }
    }
}
