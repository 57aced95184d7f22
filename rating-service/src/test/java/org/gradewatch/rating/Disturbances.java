package org.gradewatch.rating;

import static org.gradewatch.rating.ChangesAsTheyCome.between;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Several instances, and what is done to them.
final class Disturbances implements AutoCloseable {

    private final Random random;
    private final List<RatingProcess> instances;
    private final List<Disturbance> done = new ArrayList<>();

    enum Kind {
        KILL,
        RESTART
    }

    /// @param instance its number
    /// @param at by `System.nanoTime()`
    record Disturbance(Kind kind, int instance, long at) {}

    Disturbances(int instances, String bootstrapServers, Path folder, Random random) {
        this.random = random;
        this.instances = IntStream.range(0, instances)
                .mapToObj(number -> new RatingProcess(
                                bootstrapServers,
                                folder.resolve("instance-" + number),
                                "--logging.level.org.apache.kafka=warn")
                        .start())
                .toList();
    }

    void awaitReady() {
        instances.forEach(RatingProcess::awaitReady);
    }

    List<RatingProcess> instances() {
        return instances;
    }

    /// One after the other in any order, each at any moment of the load: when all are there, or
    /// while the last one that was hit is still coming back.
    void happen(int kills, int restarts, Load load) throws InterruptedException {
        var kinds = new ArrayList<>(Collections.nCopies(kills, Kind.KILL));
        kinds.addAll(Collections.nCopies(restarts, Kind.RESTART));
        Collections.shuffle(kinds, random);
        for (Kind kind : kinds) {
            if (random.nextInt(3) > 0) {
                awaitReady();
            }
            load.awaitMore(random.nextInt(300));
            disturb(kind, random.nextInt(instances.size()));
        }
        awaitReady();
    }

    private void disturb(Kind kind, int number) throws InterruptedException {
        RatingProcess victim = instances.get(number);
        done.add(new Disturbance(kind, number, System.nanoTime()));
        switch (kind) {
            case KILL -> victim.kill();
            case RESTART -> victim.stop();
        }
        victim.start();
    }

    /// How long the report that waited longest had waited for its change to be seen, for each
    /// disturbance among those seen between it and the next.
    List<String> waits(Load load, ChangesAsTheyCome changes, List<PureFold.Announcement> announcements) {
        var lines = new ArrayList<String>();
        lines.add("  before the first: " + longest(load, changes, announcements, 0, start(0)));
        for (int i = 0; i < done.size(); i++) {
            Disturbance disturbance = done.get(i);
            lines.add("  %s of instance %d: %s"
                    .formatted(
                            disturbance.kind(),
                            disturbance.instance(),
                            longest(load, changes, announcements, start(i), start(i + 1))));
        }
        return lines;
    }

    private long start(int number) {
        return number < done.size() ? done.get(number).at() : Long.MAX_VALUE;
    }

    private static String longest(
            Load load, ChangesAsTheyCome changes, List<PureFold.Announcement> announcements, long from, long to) {
        return announcements.stream()
                .filter(one -> changes.when(one.change().id()) >= from
                        && changes.when(one.change().id()) < to)
                .map(one -> between(
                        load.when(one.report()), changes.when(one.change().id())))
                .max(Duration::compareTo)
                .map(wait -> "%,d ms".formatted(wait.toMillis()))
                .orElse("nothing was announced");
    }

    @Override
    public void close() {
        instances.forEach(RatingProcess::close);
    }
}
