package org.gradewatch.ingest.held;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.gradewatch.ingest.known.HeldDocuments;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.receive.Given;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.model.HeldDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The documents themselves. They are strangers' bytes: nothing in them runs, and a web page is
/// shown as the text that it is.
@RestController
class OriginalRoutes {

    private final HeldDocuments documents;
    private final DocumentStore store;

    OriginalRoutes(Known known, DocumentStore store) {
        this.documents = known.held();
        this.store = store;
    }

    @Operation(summary = "A held document as it came in: a PDF as one, everything else as plain text")
    @GetMapping("/held-documents/{documentId}/document")
    ResponseEntity<byte[]> original(@PathVariable String documentId) throws IOException {
        HeldDocument held = HeldRoutes.found(documents, Given.documentId(documentId));
        byte[] document = store.read(held.documentId())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "document: '%s' (expected: one that is kept; articles are not, once they are decided)"
                                .formatted(documentId)));
        boolean pdf = held.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : text(document))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(held, pdf))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(document);
    }

    private static String inline(HeldDocument held, boolean pdf) {
        return ContentDisposition.inline()
                .filename(held.documentId() + (pdf ? ".pdf" : ".txt"))
                .build()
                .toString();
    }

    /// What is no UTF-8 leaves it to the browser to find out.
    private static MediaType text(byte[] document) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return new MediaType(MediaType.TEXT_PLAIN, UTF_8);
        } catch (CharacterCodingException e) {
            return MediaType.TEXT_PLAIN;
        }
    }
}
