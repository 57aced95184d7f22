package org.gradewatch.notification.subscription;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What was sent cannot be done as it stands. The answer names every problem with what was given
/// and what was expected.
public final class NotUnderstood extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    NotUnderstood(List<String> problems) {
        super(HttpStatus.BAD_REQUEST, problem(problems), null);
        this.problems = List.copyOf(problems);
    }

    /// Each begins with the name of the field.
    public List<String> problems() {
        return problems;
    }

    private static ProblemDetail problem(List<String> problems) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("; ", problems));
        problem.setTitle("The subscription was not understood");
        problem.setProperty("errors", List.copyOf(problems));
        return problem;
    }
}
