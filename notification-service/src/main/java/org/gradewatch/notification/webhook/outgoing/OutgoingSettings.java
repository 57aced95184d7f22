package org.gradewatch.notification.webhook.outgoing;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param local whether this machine may be called, in clear and at any port; for trying out
/// @param ports that may be called elsewhere
/// @param allowedNetworks that may be called though they are not public, such as `10.1.0.0/16`
/// @param proxy through which all calls to others go; it then has to refuse private addresses
/// @param timeout of a call, from waiting for a connection to the last byte of the answer
/// @param connectTimeout of that
/// @param connections that may be open at a time
/// @param connectionsPerHost of them to the same host and port; further calls to it wait
@Validated
@ConfigurationProperties("gradewatch.webhooks.outgoing")
record OutgoingSettings(
        @DefaultValue("false") boolean local,

        @NotEmpty(message = "(expected: one or more ports)") @DefaultValue({"443", "8443"})
        List<@Range(min = 1, max = 65535, message = "(expected: a port up to 65535)") Integer> ports,

        @DefaultValue List<String> allowedNetworks,

        @Nullable URI proxy,

        @DurationMin(millis = 1, message = "(expected: more than 0s)")
        @DurationMax(minutes = 5, message = "(expected: 5m or less)")
        @DefaultValue("15s")
        Duration timeout,

        @DurationMin(millis = 1, message = "(expected: more than 0s)")
        @DurationMax(minutes = 5, message = "(expected: 5m or less)")
        @DefaultValue("5s")
        Duration connectTimeout,

        @Range(min = 1, max = 100_000, message = "(expected: 1 to 100000)") @DefaultValue("2000")
        int connections,

        @Range(min = 1, max = 10_000, message = "(expected: 1 to 10000)") @DefaultValue("100")
        int connectionsPerHost) {

    OutgoingSettings {
        for (String network : allowedNetworks) {
            if (Network.read(network).isEmpty()) {
                throw new IllegalArgumentException(
                        "gradewatch.webhooks.outgoing.allowed-networks: '%s' (expected: a network such as 10.0.0.0/8 or fc00::/7)"
                                .formatted(network));
            }
        }
        if (proxy != null && !isAProxy(proxy)) {
            throw new IllegalArgumentException(
                    "gradewatch.webhooks.outgoing.proxy: '%s' (expected: http://, a host and a port)".formatted(proxy));
        }
    }

    private static boolean isAProxy(URI proxy) {
        return "http".equals(proxy.getScheme())
                && proxy.getHost() != null
                && proxy.getPort() > 0
                && proxy.getRawUserInfo() == null
                && (proxy.getRawPath().isEmpty() || proxy.getRawPath().equals("/"));
    }

    List<Network> networks() {
        return allowedNetworks.stream()
                .flatMap(network -> Network.read(network).stream())
                .toList();
    }
}
