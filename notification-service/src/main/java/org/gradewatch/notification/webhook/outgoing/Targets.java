package org.gradewatch.notification.webhook.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which addresses may be registered. What a name leads to is known only when it is called; [Gate]
/// looks at that.
final class Targets {

    static final int LONGEST = 2000;

    private static final int LONGEST_NAME = 253;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

    private final OutgoingSettings settings;
    private final Networks networks;

    Targets(OutgoingSettings settings, Networks networks) {
        this.settings = settings;
        this.networks = networks;
    }

    Optional<String> refusal(URI to) {
        if (to.toString().length() > LONGEST) {
            return wrong("address", to.toString().length() + " characters", "at most " + LONGEST);
        }
        if (!isScheme(to, "https") && !isScheme(to, "http")) {
            return wrong("scheme", to.getScheme(), "https");
        }
        String authority = to.getRawAuthority();
        if (to.getRawUserInfo() != null || (authority != null && authority.contains("@"))) {
            return wrong("user information", "…@", "none");
        }
        if (to.getRawFragment() != null) {
            return wrong("fragment", "#" + to.getRawFragment(), "none");
        }
        if (isScheme(to, "http") && !isHere(to)) {
            return wrong("scheme", "http", settings.local() ? "https, or http to localhost" : "https");
        }
        return host(to).or(() -> port(to));
    }

    /// This machine, in local mode.
    boolean isHere(URI to) {
        String host = to.getHost();
        return settings.local()
                && host != null
                && (host.equalsIgnoreCase("localhost")
                        || Literals.read(withoutBrackets(host))
                                .filter(InetAddress::isLoopbackAddress)
                                .isPresent());
    }

    private Optional<String> host(URI to) {
        String host = to.getHost();
        if (host == null || host.contains("%")) {
            return wrongHost(to.getRawAuthority());
        }
        Optional<InetAddress> literal = Literals.read(withoutBrackets(host));
        if (literal.isPresent()) {
            return isHere(to)
                    ? Optional.empty()
                    : networks.refusal(literal.get()).map(why -> "host: '%s': %s".formatted(host, why));
        }
        if (host.length() > LONGEST_NAME
                || !NAME.matcher(host).matches()
                || NUMBER.matcher(host).matches()) {
            return wrongHost(host);
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (!isHere(to) && (name.equals("localhost") || name.endsWith(".localhost"))) {
            return wrong("host", host, "not this machine");
        }
        return Optional.empty();
    }

    private static Optional<String> wrongHost(@Nullable String given) {
        return wrong(
                "host",
                given,
                "a name of letters, digits and hyphens without a dot at its end, others as xn--…; or an address "
                        + "such as 192.0.2.1 or [2001:db8::1]");
    }

    private Optional<String> port(URI to) {
        int port = to.getPort() == -1 ? 443 : to.getPort();
        if (isHere(to) ? port == 0 || port > 65535 : !settings.ports().contains(port)) {
            return wrong("port", Integer.toString(port), "one of " + settings.ports());
        }
        return Optional.empty();
    }

    private static boolean isScheme(URI to, String scheme) {
        return scheme.equalsIgnoreCase(to.getScheme());
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<String> wrong(String what, @Nullable String given, String expected) {
        return Optional.of("%s: '%s' (expected: %s)".formatted(what, given == null ? "" : given, expected));
    }
}
