package org.gradewatch.rating.topology;

import org.apache.kafka.common.serialization.Serde;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.EventSerde;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    RatingTopology rate(Serde<ReportEvent> reports) {
        return new RatingTopology(new Stores(reports));
    }

    @Bean
    Serde<AuthorityId> authorityIds() {
        return JsonSerdes.authorityIds();
    }

    @Bean
    Serde<ReportEvent> reportEvents() {
        return new EventSerde<>(ReportEvent.class);
    }

    @Bean
    Serde<Rating> ratings() {
        return new EventSerde<>(Rating.class);
    }

    /// Ratings and changes leave by the same door; nobody reads through it.
    @Bean
    Serde<Event> events() {
        return new EventSerde<>(Event.class);
    }
}
