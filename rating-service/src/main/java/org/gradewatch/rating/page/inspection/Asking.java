package org.gradewatch.rating.page.inspection;

import java.net.URI;
import org.gradewatch.rating.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.UriComponentsBuilder;

/// An inspection is asked for by its id.
final class Asking {

    private static final int LONGEST = 200;

    private Asking() {}

    static Found find(String id, Register register) {
        return Found.by(id, register).orElseThrow(() -> unknown(id));
    }

    /// Not for ever: without the report that gave it dates, the inspection has its former id again.
    static <T> ResponseEntity<T> elsewhere(Found found) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address(found.inspection().inspectionId()))
                .build();
    }

    static URI address(String inspectionId) {
        return UriComponentsBuilder.fromPath("/inspections/{id}").encode().build(inspectionId);
    }

    private static ErrorResponseException unknown(String id) {
        String shown = id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id;
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "inspection: '%s' (expected: an id such as 80467-2018-07-16)".formatted(shown)),
                null);
    }
}
