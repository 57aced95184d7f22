package org.gradewatch.benchmarks.webhooks;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call that the receiver took.
///
/// @param id of the event
/// @param micros since 1970, when all of it was there
/// @param sample all that was signed, and the signature; of some calls only
record Heard(
        int endpoint,
        String id,
        long micros,
        int length,
        @Nullable Sample sample) {

    /// Of every so many endpoints the calls are kept whole.
    static final int SAMPLED = 20;

    record Sample(long timestamp, String signature, byte[] body) {}

    String line() {
        String line = "%d %s %d %d".formatted(endpoint, id, micros, length);
        return sample == null
                ? line
                : "%s %d %s %s"
                        .formatted(
                                line,
                                sample.timestamp(),
                                sample.signature(),
                                Base64.getEncoder().encodeToString(sample.body()));
    }

    static Heard read(String line) {
        String[] words = line.split(" ");
        return new Heard(
                Integer.parseInt(words[0]),
                words[1],
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                words.length == 4
                        ? null
                        : new Sample(
                                Long.parseLong(words[4]),
                                words[5],
                                Base64.getDecoder().decode(words[6])));
    }

    /// Every endpoint has each event exactly once, and the signatures of the samples are right.
    ///
    /// @throws IllegalStateException otherwise
    static void verify(List<Heard> all, Set<String> ids, int endpoints) {
        var once = new HashSet<String>();
        int samples = 0;
        for (Heard one : all) {
            if (!ids.contains(one.id) || one.endpoint >= endpoints || !once.add(one.endpoint + " " + one.id)) {
                throw new IllegalStateException(
                        "endpoint %d: %s (expected: each event once)".formatted(one.endpoint, one.id));
            }
            if (one.sample != null) {
                samples++;
                one.verify(one.sample);
            }
        }
        if (once.size() != ids.size() * endpoints) {
            throw new IllegalStateException(
                    "%d calls (expected: %d endpoints, %d events)".formatted(once.size(), endpoints, ids.size()));
        }
        System.out.printf(
                "each of %,d endpoints has each of %,d events once, %,d bytes each; %,d signatures verified%n",
                endpoints, ids.size(), all.stream().mapToLong(Heard::length).sum() / all.size(), samples);
    }

    private void verify(Sample sample) {
        String expected = MadeEndpoints.key(endpoint).sign(id, sample.timestamp(), sample.body());
        if (!expected.equals(sample.signature())) {
            throw new IllegalStateException(
                    "endpoint %d: signature %s (expected: %s)".formatted(endpoint, sample.signature(), expected));
        }
    }
}
