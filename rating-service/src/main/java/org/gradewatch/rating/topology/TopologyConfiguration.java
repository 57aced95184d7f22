package org.gradewatch.rating.topology;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.EventSerde;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    /// The binder looks for the streams in the declared type.
    @Bean
    BiFunction<
                    KStream<AuthorityId, ReportEvent>,
                    GlobalKTable<AuthorityId, FormerRating>,
                    KStream<AuthorityId, Event>[]>
            rate(Recalculations recalculations) {
        return new RatingTopology(new Stores(recalculations));
    }

    @Bean
    Recalculations recalculations(MeterRegistry registry) {
        return new Recalculations(registry);
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
    Serde<FormerRating> formerRatings() {
        return FormerRating.serde();
    }

    /// Ratings and changes leave by the same door; nobody reads through it.
    @Bean
    Serde<Event> events() {
        return new EventSerde<>(Event.class);
    }

    @Bean
    TopologyHealth topology(ObjectProvider<StreamsBuilderFactoryBean> topologies, LostThreads lostThreads) {
        return new TopologyHealth(topologies, lostThreads);
    }

    @Bean
    BrokerHealth broker(KafkaProperties kafka) {
        return new BrokerHealth(kafka.buildAdminProperties());
    }

    @Bean
    LostThreads lostThreads(MeterRegistry registry) {
        return new LostThreads(Clock.systemUTC(), registry);
    }

    @Bean
    DeadLetters deadLetters(MeterRegistry registry) {
        return new DeadLetters(registry);
    }

    /// Whoever ends in order says so to the group, so that the next one need not wait for it to be
    /// missed. That is also why no instance has a `group.instance.id`: the group would keep its
    /// place free for it, for the whole session time-out, each time.
    ///
    /// The binder takes the one bean of this kind, and none, silently, where there are two; Spring
    /// Boot brings another, for meters that the binder has itself.
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer engine(LostThreads lostThreads, DeadLetters deadLetters) {
        return topology -> {
            Properties settings = requireNonNull(topology.getStreamsConfiguration());
            deadLetters.letItselfBeFound(settings);
            topology.setStreamsConfiguration(settings);
            // The binder puts a handler of its own in the place of ours; this comes after it.
            topology.setKafkaStreamsCustomizer(engine -> engine.setUncaughtExceptionHandler(lostThreads));
            topology.setLeaveGroupOnClose(true);
        };
    }
}
