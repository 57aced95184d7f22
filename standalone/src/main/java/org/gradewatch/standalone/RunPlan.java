package org.gradewatch.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.standalone.data.CannotStart;
import org.jspecify.annotations.Nullable;

/// What a run was asked to be.
///
/// @param history whether the shipped history of judgements is loaded
/// @param smtp `host:port` of a real mail server; absent for the catcher
record RunPlan(Path data, boolean history, @Nullable String smtp, Ports ports) {

    /// Every port is on this machine. The names are those of the options that change them.
    record Ports(int register, int ingest, int notification, int kafka) {

        /// @throws CannotStart when something else listens on one of them
        void checkFree() {
            var byOption = new LinkedHashMap<String, Integer>();
            byOption.put("--register-port", register);
            byOption.put("--ingest-port", ingest);
            byOption.put("--notification-port", notification);
            byOption.put("--kafka-port", kafka);
            byOption.forEach(Ports::checkFree);
        }

        private static void checkFree(String option, int port) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(port));
            } catch (IOException e) {
                throw new CannotStart(
                        "Port %d is taken by another program; stop that, or choose another with %s."
                                .formatted(port, option),
                        e);
            }
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port is left on this machine: " + e.getMessage(), e);
        }
    }

    String registerAddress() {
        return "http://localhost:" + ports.register();
    }

    String ingestAddress() {
        return "http://localhost:" + ports.ingest();
    }

    String notificationAddress() {
        return "http://localhost:" + ports.notification();
    }

    /// Only the catcher shows what it accepted.
    List<String> acceptedMails(Path outbox) {
        return smtp == null ? List.of("--gradewatch.mail.accepted-folder=" + outbox) : List.of();
    }

    /// @return host and port of the mail server
    /// @throws CannotStart when it is not of the form `host:port`
    Map.Entry<String, Integer> mailServer(int catcher) {
        if (smtp == null) {
            return Map.entry("localhost", catcher);
        }
        int colon = smtp.lastIndexOf(':');
        try {
            if (colon > 0) {
                return Map.entry(smtp.substring(0, colon), Integer.parseInt(smtp.substring(colon + 1)));
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new CannotStart("--smtp: '%s' (expected: HOST:PORT, such as mail.example.org:25)".formatted(smtp));
    }
}
