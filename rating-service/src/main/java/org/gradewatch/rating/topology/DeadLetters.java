package org.gradewatch.rating.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import org.gradewatch.wire.Topics;

/// How many reports were passed over and went to the topic of dead letters.
///
/// The engine makes those who pass them over itself, from the name of a class; they find this among
/// its settings.
final class DeadLetters {

    /// `gradewatch_dead_letters_total{topic,reason}`: records passed over while this process ran.
    /// One is counted again when its transaction was undone and it is met once more.
    private static final String PASSED_OVER = "gradewatch.dead.letters";

    /// The engine's settings may hold objects.
    private static final String SETTING = DeadLetters.class.getName();

    /// What stood in the way.
    enum Reason {
        /// It is no event of its topic.
        UNREADABLE,
        /// It cannot be what it says.
        UNFOLDABLE
    }

    private final MeterRegistry registry;

    /// All are there from the beginning: what comes up with its first letter is no increase.
    DeadLetters(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(Reason.values()).forEach(reason -> counter(Topics.REPORTS.name(), reason));
    }

    /// @param settings of the engine, which others can find this among then
    void letItselfBeFound(Map<Object, Object> settings) {
        settings.put(SETTING, this);
    }

    /// Nobody counts where the engine runs without meters.
    static void passedOver(Map<String, ?> settings, String topic, Reason reason) {
        if (settings.get(SETTING) instanceof DeadLetters letters) {
            letters.counter(topic, reason).increment();
        }
    }

    private Counter counter(String topic, Reason reason) {
        return Counter.builder(PASSED_OVER)
                .description("Records that were passed over and put aside while this process ran")
                .tag("topic", topic)
                .tag("reason", reason.name())
                .register(registry);
    }
}
