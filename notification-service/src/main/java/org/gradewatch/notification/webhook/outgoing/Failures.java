package org.gradewatch.notification.webhook.outgoing;

import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.jspecify.annotations.Nullable;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;

/// What the network threw, as a value.
final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /// @param sent whether anything was sent yet
    static Unreached of(Throwable thrown, boolean sent, Duration took) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            Why why = why(link, sent);
            if (why != null) {
                return new Unreached(why, words(link), took);
            }
        }
        return new Unreached(Why.BROKEN, words(thrown), took);
    }

    private static @Nullable Why why(Throwable thrown, boolean sent) {
        return switch (thrown) {
            case Gate.Refused _ -> Why.REFUSED_ADDRESS;
            case Gate.Busy _, PoolAcquirePendingLimitException _ -> Why.BUSY;
            case UnknownHostException _ -> Why.NO_SUCH_HOST;
            case TimeoutException _, SslHandshakeTimeoutException _ -> Why.TIMED_OUT;
            case SSLException _, CertificateException _ -> Why.ENCRYPTION;
            case ConnectException _ -> Why.CANNOT_CONNECT;
            case SocketException _ when !sent -> Why.CANNOT_CONNECT;
            default -> null;
        };
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        String words = Words.clean(message == null ? thrown.getClass().getSimpleName() : message);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
