package org.gradewatch.notification.webhook.outgoing;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.AddressResolverGroup;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Calls that cannot be turned against us: whatever address a stranger registers, and whatever its
/// name leads to when it is called, a connection is made to a public address or to none. Redirects
/// are answers like others. An answer is read for so long and so far, and then the connection is
/// closed.
///
/// With a proxy it is the proxy that asks the DNS, and so it is the proxy that has to refuse
/// private addresses: here only what was registered is looked at, as a literal or a name. The
/// proxy's own address may be private.
public final class Outgoing implements AutoCloseable {

    private final Duration timeout;
    private final Targets targets;
    private final Clients clients;
    private final HttpClient toOthers;
    private final HttpClient toThisMachine;

    Outgoing(OutgoingSettings settings) {
        this(settings, null, null);
    }

    Outgoing(OutgoingSettings settings, @Nullable AddressResolverGroup<?> resolver, @Nullable SslContext trust) {
        var networks = new Networks(settings.networks());
        this.timeout = settings.timeout();
        this.targets = new Targets(settings, networks);
        this.clients = new Clients(settings, resolver, trust);
        this.toOthers = settings.proxy() == null
                ? clients.direct(to -> networks.refusal(to.getAddress()))
                : clients.through(settings.proxy());
        this.toThisMachine = clients.direct(to -> to.getAddress().isLoopbackAddress()
                ? Optional.empty()
                : Optional.of("another machine (expected: localhost to be this one)"));
    }

    /// Why an address may not be registered: what was given and what was expected. An address
    /// without a reason can still be refused when it is called, since only then it is known what
    /// its name leads to.
    public Optional<String> refusal(URI to) {
        return targets.refusal(to);
    }

    /// Never ends exceptionally. It ends on a thread of the network, which is not to be held up:
    /// whoever goes on with more than a few instructions does so elsewhere.
    public CompletableFuture<Answer> send(Call call) {
        Optional<String> refusal = refusal(call.to());
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(new Unreached(Why.REFUSED_ADDRESS, refusal.get(), Duration.ZERO));
        }
        long began = System.nanoTime();
        var reading = new Reading();
        var answer = new CompletableFuture<Answer>();
        Mono.defer(() -> exchange(call, reading))
                .timeout(
                        timeout,
                        Mono.error(() -> new TimeoutException(
                                "no %s within %s".formatted(reading.isSent() ? "answer" : "connection", timeout))))
                .subscribe(
                        _ -> {},
                        e -> answer.complete(reading.answer(since(began))
                                .orElseGet(() -> Failures.of(e, reading.isSent(), since(began)))),
                        () -> answer.complete(reading.answer(since(began)).orElseThrow()));
        return answer;
    }

    private Mono<Void> exchange(Call call, Reading reading) {
        HttpClient client = targets.isHere(call.to()) ? toThisMachine : toOthers;
        return client.headers(headers -> call.headers().forEach(headers::set))
                .request(HttpMethod.valueOf(call.method()))
                .uri(call.to())
                .send((_, outbound) -> {
                    reading.sent();
                    return outbound.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(call.body())));
                })
                .response((response, body) -> {
                    reading.head(response);
                    return body.asByteArray().takeUntil(reading::add).then();
                })
                .then();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        clients.close();
    }
}
