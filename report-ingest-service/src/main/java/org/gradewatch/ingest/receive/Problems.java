package org.gradewatch.ingest.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradewatch.ingest.publish.NotNow;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.RejectedValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What went wrong, in the form of RFC 9457; the framework's own errors have that form already.
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS = "5";

    @ExceptionHandler
    ProblemDetail rejected(Rejected e) {
        HttpStatus status = e instanceof RejectedValues ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
        var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setProperty("errors", e.complaints());
        problem.setProperty("errorsInAll", e.total());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(NotNow e) {
        LOG.warn("not now: {}{}", e.getMessage(), e.getCause() == null ? "" : ": " + e.getCause());
        return comeBack("nothing was published: " + e.getMessage());
    }

    @ExceptionHandler({IOException.class, UncheckedIOException.class})
    ResponseEntity<ProblemDetail> disk(Exception e) {
        LOG.error("the document store failed", e);
        return comeBack("the document store does not take or give documents at the moment");
    }

    private static ResponseEntity<ProblemDetail> comeBack(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
    }
}
