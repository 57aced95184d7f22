package org.gradewatch.rating;

import org.gradewatch.testing.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void the_rating_service_keeps_the_house_rules() {
        HouseRules.hold("org.gradewatch.rating");
    }

    @Test
    void it_knows_no_other_service() {
        HouseRules.knowsNoneOf(
                "org.gradewatch.rating",
                "org.gradewatch.ingest",
                "org.gradewatch.notification",
                "org.gradewatch.standalone");
    }

    @Test
    void the_fold_is_free_of_Kafka_and_Spring() {
        HouseRules.knowsNoneOf("org.gradewatch.rating.inspection", "org.springframework", "org.apache.kafka");
        HouseRules.knowsNoneOf("org.gradewatch.rating.standing", "org.springframework", "org.apache.kafka");
        HouseRules.knowsNoneOf("org.gradewatch.rating.announcement", "org.springframework", "org.apache.kafka");
    }
}
