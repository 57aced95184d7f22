package org.gradewatch.benchmarks.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gradewatch.benchmarks.running.Jvm;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.benchmarks.running.Service;
import org.gradewatch.benchmarks.running.Waiting;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.webhook.event.Envelope;

/// One change to all endpoints, by the service and by the bare client, in turns.
final class Ratio {

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final Service service;
    private final Receiver receiver;
    private final int endpoints;
    private final int connections;
    private final List<String> options;
    private final List<Double> ratios = new ArrayList<>();
    private long told;

    Ratio(Path folder, Service service, Receiver receiver, int endpoints, int connections, List<String> options) {
        this.folder = folder;
        this.service = service;
        this.receiver = receiver;
        this.endpoints = endpoints;
        this.connections = connections;
        this.options = options;
    }

    /// @param warmUps changes before anything is measured
    void run(int rounds, int warmUps) {
        for (int i = 0; i < warmUps; i++) {
            tell();
        }
        for (int round = 1; round <= rounds; round++) {
            double bare = bare(round);
            double seconds = measured(round);
            ratios.add(bare / seconds);
            System.out.printf("round %d: ratio %.2f%n", round, bare / seconds);
        }
        Collections.sort(ratios);
        double median = (ratios.get((rounds - 1) / 2) + ratios.get(rounds / 2)) / 2;
        System.out.printf("median of the ratios: %.2f%n", median);
    }

    private RatingChanged tell() {
        receiver.forget();
        RatingChanged change = OneChange.of(OneChange.MANY, ++told);
        service.announce(change);
        service.awaitDelivered("webhook", told * endpoints, OFTEN);
        return change;
    }

    /// From the change on its topic to the last delivery written down.
    private double measured(int round) {
        double[] before = {service.processor(), service.processorOfDatabase(), receiver.processor()};
        long began = System.nanoTime();
        RatingChanged change = tell();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "round %d: service %.2f s, %,.0f calls a second; processor a call: service %.2f, database %.2f,"
                        + " receiver %.2f ms%n",
                round,
                seconds,
                endpoints / seconds,
                (service.processor() - before[0]) / endpoints * 1e3,
                (service.processorOfDatabase() - before[1]) / endpoints * 1e3,
                (receiver.processor() - before[2]) / endpoints * 1e3);
        Heard.verify(receiver.heard(), Set.of(change.id()), endpoints);
        return seconds;
    }

    private double bare(int round) {
        receiver.forget();
        RatingChanged change = OneChange.of(OneChange.MANY, told + 1);
        var arguments = List.of(
                "" + receiver.port(),
                body(change).toString(),
                "" + endpoints,
                "" + endpoints,
                "" + connections,
                change.id());
        try (var client = Jvm.start(BareClient.class, folder.resolve("bare.txt"), options, arguments)) {
            Waiting.until("the bare client is done", PATIENCE, client::said, () -> !client.isAlive());
            String said = client.said();
            if (!said.contains(BareClient.DONE)) {
                throw new IllegalStateException(said);
            }
            double seconds = Long.parseLong(said.substring(said.indexOf(BareClient.DONE) + BareClient.DONE.length())
                            .strip())
                    / 1e9;
            System.out.printf("round %d: bare %.2f s, %,.0f calls a second%n", round, seconds, endpoints / seconds);
            Heard.verify(
                    receiver.heard().stream()
                            .filter(one -> one.id().equals(change.id()))
                            .toList(),
                    Set.of(change.id()),
                    endpoints);
            return seconds;
        }
    }

    private Path body(RatingChanged change) {
        try {
            return Files.write(folder.resolve("body"), Envelope.of(change, told + 1, told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
