package org.gradewatch.benchmarks.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.letter.Letters.Story;
import org.gradewatch.notification.letter.Recipient;
import org.gradewatch.notification.post.Handover;
import org.gradewatch.notification.post.MailServer;
import org.gradewatch.notification.post.SmtpLine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Writes, signs and sends mails as fast as it can, with the service's own letters and lines: no
/// queue, no database, nobody is asked and nothing written down.
final class BareClient {

    static final String DONE = "DONE ";

    private BareClient() {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MailSenderAutoConfiguration.class)
    @ComponentScan({
        "org.gradewatch.notification.letter",
        "org.gradewatch.notification.link",
        "org.gradewatch.notification.post"
    })
    static class Parts {}

    /// @param arguments how many to warm up with, how many are measured, over how many lines, and
    ///     settings
    public static void main(String... arguments) throws InterruptedException {
        int warmUp = Integer.parseInt(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        int lanes = Integer.parseInt(arguments[2]);
        var settings = List.of(arguments).subList(3, arguments.length);
        try (var context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=notification-service")
                .run(settings.toArray(String[]::new))) {
            var letters = context.getBean(Letters.class);
            var server = context.getBean(MailServer.class);
            send(letters, server, "warm-up", warmUp, lanes);
            long began = System.nanoTime();
            send(letters, server, "bare", people, lanes);
            System.out.println(DONE + (System.nanoTime() - began));
        }
    }

    private static void send(Letters letters, MailServer server, String names, int people, int lanes)
            throws InterruptedException {
        Story story = letters.story(OneChange.of(OneChange.MANY, 0), Map.of());
        var next = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int lane = 0; lane < lanes; lane++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (SmtpLine line = server.line()) {
                    for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                        send(letters, story, names + "-" + i, line);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void send(Letters letters, Story story, String name, SmtpLine line) {
        var to = new Recipient(new UUID(1, name.hashCode()), name + "@example.org", "Manyfolk");
        Handover handover = line.send(letters.letter(story, to));
        if (!(handover instanceof Handover.Accepted)) {
            throw new IllegalStateException("%s: %s (expected: accepted)".formatted(name, handover));
        }
    }
}
