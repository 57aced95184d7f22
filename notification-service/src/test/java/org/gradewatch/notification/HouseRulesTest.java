package org.gradewatch.notification;

import org.gradewatch.testing.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void the_service_keeps_them() {
        HouseRules.hold("org.gradewatch.notification");
    }

    @Test
    void the_service_knows_no_other() {
        HouseRules.knowsNoneOf(
                "org.gradewatch.notification",
                "org.gradewatch.ingest",
                "org.gradewatch.rating",
                "org.gradewatch.standalone");
    }
}
