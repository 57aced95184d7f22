package org.gradewatch.support;

import org.gradewatch.testing.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void what_services_share_keeps_them() {
        HouseRules.hold("org.gradewatch.support");
        HouseRules.knowsNoneOf(
                "org.gradewatch.support",
                "org.gradewatch.ingest",
                "org.gradewatch.rating",
                "org.gradewatch.notification");
    }
}
