package org.gradewatch.ingest.held;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.gradewatch.ingest.held.HeldPages.Before;
import org.gradewatch.ingest.held.form.Checking;
import org.gradewatch.ingest.held.form.Typed;
import org.gradewatch.ingest.held.form.Wrong;
import org.gradewatch.ingest.known.HeldDocuments;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.publish.NotNow;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReport;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.support.page.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/// Where a person sees a document beside what was understood of it, and decides. What comes back
/// becomes the same [Verdict] as a program's.
@PageController
class HeldDocumentPage {

    private final HeldDocuments documents;
    private final HeldPages pages;
    private final Values values;
    private final Reviewing reviewing;

    HeldDocumentPage(Known known, HeldPages pages, Values values, Reviewing reviewing) {
        this.documents = known.held();
        this.pages = pages;
        this.values = values;
        this.reviewing = reviewing;
    }

    @GetMapping(path = "/held-documents/{documentId}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering one(
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable String fromPage,
            Authentication reviewer) {
        return shown(HttpStatus.OK, pages.of(found(documentId), page(fromPage), reviewer.getName()));
    }

    @PostMapping(path = "/held-documents/{documentId}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering decide(@PathVariable String documentId, ServerWebExchange exchange, Authentication reviewer) {
        MultiValueMap<String, String> form =
                requireNonNull(exchange.getFormData().block());
        HeldDocument held = found(documentId);
        var desk = new Desk(held, Typed.of(form, held), page(form.getFirst("fromPage")), reviewer.getName());
        if (desk.isStale()) {
            return desk.meanwhile();
        }
        String turnTo = form.getFirst("turn");
        if (turnTo != null) {
            return desk.turnedTo(page(turnTo));
        }
        String decision = form.getFirst("decision");
        return switch (decision) {
            case "PUBLISH", "DISCARD" -> desk.decided(decision);
            case null, default -> desk.withOneMore();
        };
    }

    /// A person, with a form before them.
    private final class Desk {

        private final HeldDocument held;
        private final Typed typed;
        private final int fromPage;
        private final String by;

        Desk(HeldDocument held, Typed typed, int fromPage, String by) {
            this.held = held;
            this.typed = typed;
            this.fromPage = fromPage;
            this.by = by;
        }

        Rendering turnedTo(int page) {
            return shown(HttpStatus.OK, pages.of(held, page, by, new Before(typed, null, List.of(), false)));
        }

        Rendering withOneMore() {
            return shown(
                    HttpStatus.OK,
                    pages.of(held, fromPage, by, new Before(typed.withOneMore(), null, List.of(), false)));
        }

        Rendering decided(String decision) {
            var checking = new Checking(typed, held);
            boolean publish = decision.equals("PUBLISH");
            List<Wrong> wrongs = publish
                    ? checking.forPublishing(said -> values.of(held, verdict(decision, List.of(said))))
                    : checking.forDiscarding();
            if (!wrongs.isEmpty()) {
                return again(HttpStatus.UNPROCESSABLE_CONTENT, null, wrongs);
            }
            try {
                reviewing.decide(held.documentId(), verdict(decision, publish ? checking.said() : null), by);
            } catch (Rejected e) {
                return again(HttpStatus.UNPROCESSABLE_CONTENT, null, checking.of(e));
            } catch (NotNow e) {
                return again(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The service cannot publish at the moment. Try again in a minute.",
                        List.of());
            } catch (ResponseStatusException e) {
                if (e.getStatusCode() == HttpStatus.CONFLICT) {
                    return meanwhile();
                }
                throw e;
            }
            return Rendering.redirectTo("/held-documents/" + held.documentId()).build();
        }

        /// Whatever button was pressed: a page shown anew carries the version of now, so it must
        /// also say what changed.
        boolean isStale() {
            return typed.version() != held.version() || held.state() == State.PUBLISHED;
        }

        private Verdict verdict(String decision, @Nullable List<StructuredReport> reports) {
            String supersedes = typed.supersedes().isEmpty() ? null : typed.supersedes();
            return new Verdict(typed.version(), decision, typed.why(), null, reports, supersedes);
        }

        Rendering meanwhile() {
            HeldDocument now = found(held.documentId().value());
            String problem = now.state() == State.OPEN
                    ? "The document changed while you looked at it: it came in again, and was read otherwise."
                    : "Somebody else was faster. " + HeldWords.decision(now);
            return shown(HttpStatus.CONFLICT, pages.of(now, fromPage, by, new Before(typed, problem, List.of(), true)));
        }

        private Rendering again(HttpStatus status, @Nullable String problem, List<Wrong> wrongs) {
            return shown(status, pages.of(held, fromPage, by, new Before(typed, problem, wrongs, false)));
        }
    }

    private static Rendering shown(HttpStatus status, HeldPage page) {
        return Rendering.view("held/document")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }

    private HeldDocument found(String documentId) {
        try {
            return HeldRoutes.found(documents, new DocumentId(documentId));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    private static int page(@Nullable String given) {
        try {
            return given == null ? 1 : Math.max(1, Integer.parseInt(given.strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
