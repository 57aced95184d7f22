package org.gradewatch.notification.webhook.outgoing;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.NoopAddressResolverGroup;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.transport.ProxyProvider;

/// Follows nothing, remembers nothing, unpacks nothing, and reads no proxy from the environment.
final class Clients implements AutoCloseable {

    /// Shorter than receivers keep one: otherwise they close it while we send.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(4);

    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int WAITING_PER_CONNECTION = 20;

    private final LoopResources loops = LoopResources.create("webhooks");
    private final OutgoingSettings settings;
    private final ConnectionProvider provider;
    private final Semaphore connections;
    private final HttpClient common;

    /// @param resolver instead of the system's name servers
    /// @param trust instead of the authorities that the JVM trusts
    Clients(OutgoingSettings settings, @Nullable AddressResolverGroup<?> resolver, @Nullable SslContext trust) {
        this.settings = settings;
        this.connections = new Semaphore(settings.connections());
        this.provider = ConnectionProvider.builder("webhooks")
                .maxConnections(settings.connectionsPerHost())
                .pendingAcquireMaxCount(WAITING_PER_CONNECTION * settings.connectionsPerHost())
                // The call ends before.
                .pendingAcquireTimeout(settings.timeout().plusSeconds(5))
                .maxIdleTime(LONGEST_IDLE)
                .evictInBackground(LONGEST_IDLE)
                .disposeInactivePoolsInBackground(Duration.ofMinutes(1), Duration.ofMinutes(1))
                .build();
        HttpClient client = HttpClient.create(provider)
                .runOn(loops)
                .protocol(HttpProtocol.HTTP11)
                .noProxy()
                .followRedirect(false)
                .compress(false)
                .httpResponseDecoder(spec -> spec.maxHeaderSize(LONGEST_HEADERS))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectTimeout().toMillis())
                .headers(headers -> headers.set("User-Agent", "Gradewatch/1 (webhooks)"));
        client = resolver == null ? client : client.resolver(resolver);
        this.common = trust == null ? client : client.secure(spec -> spec.sslContext(trust));
    }

    /// @param rule what is wrong with an address; empty if nothing
    HttpClient direct(Function<InetSocketAddress, Optional<String>> rule) {
        var gate = new Gate(rule, connections);
        return common.doOnChannelInit((_, channel, _) -> channel.pipeline().addFirst("gradewatch.gate", gate));
    }

    HttpClient through(URI proxy) {
        String host = proxy.getHost();
        int port = proxy.getPort();
        // The name is the proxy's to resolve.
        return direct(to -> to.getHostString().equals(host) && to.getPort() == port
                        ? Optional.empty()
                        : Optional.of("past the proxy (expected: %s)".formatted(proxy)))
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .proxy(spec -> spec.type(ProxyProvider.Proxy.HTTP)
                        .host(host)
                        .port(port)
                        .connectTimeoutMillis(settings.timeout().toMillis()));
    }

    @Override
    public void close() {
        provider.dispose();
        loops.dispose();
    }
}
