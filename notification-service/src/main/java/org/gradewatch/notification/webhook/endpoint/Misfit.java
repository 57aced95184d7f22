package org.gradewatch.notification.webhook.endpoint;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What was asked of an endpoint cannot be done as it stands. The answer names every problem with
/// what was given and what was expected.
final class Misfit extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    Misfit(List<String> problems) {
        super(HttpStatus.BAD_REQUEST, problem(problems), null);
    }

    private static ProblemDetail problem(List<String> problems) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("; ", problems));
        problem.setTitle("The webhook was not understood");
        problem.setProperty("errors", List.copyOf(problems));
        return problem;
    }
}
