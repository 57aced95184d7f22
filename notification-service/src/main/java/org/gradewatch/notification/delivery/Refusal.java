package org.gradewatch.notification.delivery;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;

/// The database is there and answers, but what it was given it does not take.
final class Refusal {

    /// Classes of SQLSTATE that speak of the row or its values: bad data, a constraint, a trigger,
    /// a damaged page. Others speak of the connection, the server or the statement, and pass.
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "P0", "XX");

    private Refusal() {}

    static boolean isOf(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException deepest
                && deepest.getSQLState() != null
                && OF_THE_ROW.contains(deepest.getSQLState().substring(0, 2));
    }
}
