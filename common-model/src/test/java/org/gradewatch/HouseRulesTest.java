package org.gradewatch;

import org.gradewatch.testing.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void the_model_keeps_them() {
        HouseRules.hold("org.gradewatch.model");
        HouseRules.hold("org.gradewatch.wire");
    }

    @Test
    void the_model_knows_no_framework() {
        HouseRules.knowsNoneOf("org.gradewatch.model", "org.springframework", "org.apache.kafka", "reactor");
    }
}
