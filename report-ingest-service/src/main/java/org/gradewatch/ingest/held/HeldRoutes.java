package org.gradewatch.ingest.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.gradewatch.ingest.known.HeldDocuments;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.receive.Given;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where a person sees what waits, and decides.
@RestController
class HeldRoutes {

    private static final int MOST = 1000;

    private final HeldDocuments held;
    private final HeldText text;
    private final Reviewing reviewing;

    HeldRoutes(Known known, HeldText text, Reviewing reviewing) {
        this.held = known.held();
        this.text = text;
        this.reviewing = reviewing;
    }

    @Operation(summary = "Documents that wait or waited for a person, the oldest first")
    @GetMapping(
            path = "/held-documents",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Rejected("limit: '%d' (expected: 1 to %d)".formatted(limit, MOST));
        }
        State wanted = state == null || state.isBlank() ? null : state(state);
        List<HeldDocument> all = held.all().stream()
                .filter(document -> wanted == null || document.state() == wanted)
                .filter(document -> reason == null || reason.isBlank() || isHeldFor(reason, document))
                .toList();
        return page(all, after == null ? null : Given.documentId(after), limit);
    }

    @Operation(
            summary = "One of them: what was understood, everything that stands in the way, and its text",
            description = "The evidence names the pages. A long text comes in parts: next says where to go on.")
    @GetMapping(
            path = "/held-documents/{documentId}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    Shown one(@PathVariable String documentId, @RequestParam(defaultValue = "1") int fromPage) {
        if (fromPage < 1) {
            throw new Rejected("fromPage: '%d' (expected: 1 or more)".formatted(fromPage));
        }
        HeldDocument document = found(held, Given.documentId(documentId));
        return new Shown(document, text.of(document, fromPage));
    }

    /// @param text absent where the document is not kept any more
    record Shown(
            @JsonUnwrapped HeldDocument document,
            @JsonInclude(JsonInclude.Include.NON_NULL) HeldText.@Nullable Text text) {}

    @Operation(summary = "Publish it, with other values where they are given, or discard it for good")
    @PostMapping("/held-documents/{documentId}/decision")
    HeldDocument decide(@PathVariable String documentId, @RequestBody Verdict verdict, Authentication reviewer) {
        return reviewing.decide(Given.documentId(documentId), verdict, reviewer.getName());
    }

    /// @param next what to ask for with `after`; absent on the last page
    record Page(List<HeldDocument> items, @Nullable DocumentId next) {}

    private static Page page(List<HeldDocument> all, @Nullable DocumentId after, int limit) {
        int from = 0;
        if (after != null) {
            List<DocumentId> ids = all.stream().map(HeldDocument::documentId).toList();
            from = ids.indexOf(after) + 1;
        }
        int to = Math.min(all.size(), from + limit);
        List<HeldDocument> items = all.subList(from, to);
        return new Page(items, to < all.size() ? items.getLast().documentId() : null);
    }

    private static boolean isHeldFor(String code, HeldDocument document) {
        return document.reasons().stream().anyMatch(reason -> reason.code().equalsIgnoreCase(code.strip()));
    }

    private static State state(String given) {
        try {
            return State.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Rejected("state: '%s' (expected: one of %s)".formatted(given, List.of(State.values())));
        }
    }

    static HeldDocument found(HeldDocuments held, DocumentId id) {
        return held.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "document: '%s' (expected: one that was held)".formatted(id)));
    }
}
