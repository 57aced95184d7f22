package org.gradewatch.ingest;

import org.gradewatch.testing.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void hold() {
        HouseRules.hold("org.gradewatch.ingest");
    }

    @Test
    void keep_the_services_apart() {
        HouseRules.knowsNoneOf("org.gradewatch.ingest", "org.gradewatch.rating", "org.gradewatch.notification");
    }
}
