package org.gradewatch.notification.webhook.outgoing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings for a test, which changes what it is about.
record Settings(
        boolean local,
        List<Integer> ports,
        List<String> allowed,
        @Nullable URI proxy,
        Duration timeout,
        int connections,
        int perHost) {

    static Settings strict(Integer... ports) {
        return new Settings(
                false,
                ports.length == 0 ? List.of(443, 8443) : List.of(ports),
                List.of(),
                null,
                Duration.ofSeconds(15),
                1000,
                50);
    }

    static Settings here() {
        Settings strict = strict();
        return new Settings(true, strict.ports, strict.allowed, null, strict.timeout, 1000, 50);
    }

    Settings allowing(String... networks) {
        return new Settings(local, ports, List.of(networks), proxy, timeout, connections, perHost);
    }

    Settings within(Duration most) {
        return new Settings(local, ports, allowed, proxy, most, connections, perHost);
    }

    Settings through(URI address) {
        return new Settings(local, ports, allowed, address, timeout, connections, perHost);
    }

    Settings limitedTo(int most, int mostPerHost) {
        return new Settings(local, ports, allowed, proxy, timeout, most, mostPerHost);
    }

    OutgoingSettings read() {
        return new OutgoingSettings(local, ports, allowed, proxy, timeout, Duration.ofSeconds(5), connections, perHost);
    }
}
