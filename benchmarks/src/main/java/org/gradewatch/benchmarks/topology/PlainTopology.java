package org.gradewatch.benchmarks.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.wire.Topics;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// The topology of the service, started without the binder: Spring makes its parts and has no
/// further say.
final class PlainTopology {

    private PlainTopology() {}

    public static void main(String... arguments) {
        var context = new SpringApplicationBuilder(PlainConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        Started.plainly(topology(context), Arguments.settings(context.getEnvironment()));
    }

    @SuppressWarnings("unchecked")
    private static Topology topology(ApplicationContext context) {
        var rate = (BiFunction<
                        KStream<AuthorityId, ReportEvent>,
                        GlobalKTable<AuthorityId, Object>,
                        KStream<AuthorityId, Event>[]>)
                context.getBean("rate");
        Serde<AuthorityId> ids = serde(context, "authorityIds");
        var builder = new StreamsBuilder();
        KStream<AuthorityId, Event>[] told = rate.apply(
                builder.stream(
                        Topics.REPORTS.name(),
                        Consumed.with(ids, PlainTopology.<ReportEvent>serde(context, "reportEvents"))
                                .withName("reports")),
                builder.globalTable(
                        Topics.RATINGS.name(),
                        Consumed.with(ids, PlainTopology.<Object>serde(context, "formerRatings"))
                                .withName("former-ratings-source"),
                        Materialized.as("former-ratings")));
        Serde<Event> events = serde(context, "events");
        told[0].to(Topics.RATINGS.name(), Produced.with(ids, events).withName("ratings"));
        told[1].to(Topics.RATING_CHANGES.name(), Produced.with(ids, events).withName("rating-changes"));
        return builder.build();
    }

    @SuppressWarnings("unchecked")
    private static <T> Serde<T> serde(ApplicationContext context, String name) {
        return (Serde<T>) context.getBean(name);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    @ComponentScan("org.gradewatch.rating.topology")
    static class PlainConfiguration {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
