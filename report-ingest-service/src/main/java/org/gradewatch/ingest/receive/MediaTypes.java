package org.gradewatch.ingest.receive;

import org.gradewatch.ingest.reading.opened.Opening;
import org.springframework.http.MediaType;

/// What kinds of documents there are, and how long we keep them.
final class MediaTypes {

    private MediaTypes() {}

    /// A PDF is one whatever the sender says: an official report must not be deleted as an article.
    static MediaType of(byte[] document, MediaType stated) {
        return Opening.isPdf(document) ? MediaType.APPLICATION_PDF : stated;
    }

    static boolean isStructured(MediaType type) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(type);
    }

    /// Reports are published under an open licence, and structured reports are facts; articles
    /// belong to others, and are not kept once they are decided.
    static boolean isKept(MediaType type) {
        return MediaType.APPLICATION_PDF.isCompatibleWith(type) || isStructured(type);
    }
}
