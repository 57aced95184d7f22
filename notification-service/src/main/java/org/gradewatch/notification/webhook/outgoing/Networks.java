package org.gradewatch.notification.webhook.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which addresses may be called: public ones, and those in the networks that the operator allows.
final class Networks {

    /// All that is routed to anybody; what wraps IPv4 addresses (`::/96`, `64:ff9b::/96`) is not in
    /// it.
    private static final Network PUBLIC_6 = Network.of("2000::/3");

    private static final List<Network> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Among them Teredo, which wraps IPv4 addresses.
                    "2001::/23",
                    "2001:db8::/32",
                    // 6to4, which does so too.
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private final List<Network> allowed;

    Networks(List<Network> allowed) {
        this.allowed = allowed;
    }

    /// Does not show the address: which ones a private network has is nobody's business.
    Optional<String> refusal(InetAddress given) {
        InetAddress address = Literals.plain(given);
        if (allowed.stream().noneMatch(network -> network.contains(address)) && !isPublic(address)) {
            return Optional.of("an address that is not public (expected: a public one, or one in "
                    + "gradewatch.webhooks.outgoing.allowed-networks)");
        }
        return Optional.empty();
    }

    private static boolean isPublic(InetAddress address) {
        return (!(address instanceof Inet6Address) || PUBLIC_6.contains(address))
                && REFUSED.stream().noneMatch(network -> network.contains(address));
    }
}
