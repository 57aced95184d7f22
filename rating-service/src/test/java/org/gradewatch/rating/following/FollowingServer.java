package org.gradewatch.rating.following;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.register.Register;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// The pages, the stream and the feed of changes on a port of this machine, over a log that the
/// test fills.
final class FollowingServer implements AutoCloseable {

    final ChangeLog changes = new ChangeLog();
    final ChangeMeters meters = new ChangeMeters(new SimpleMeterRegistry());
    private final ChangeStream stream;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private DisposableServer server;

    @Configuration
    @EnableWebFlux
    static class Web {}

    FollowingServer(Register register, StreamSettings settings) {
        stream = new ChangeStream(changes, settings);
        context.register(Web.class, KnownRegister.Problems.class);
        context.registerBean(ChangeRoutes.class, () -> new ChangeRoutes(changes, register));
        context.registerBean(StreamRoutes.class, () -> new StreamRoutes(stream, register, settings, meters));
        context.registerBean(
                FeedRoutes.class,
                () -> new FeedRoutes(changes, register, new FeedSettings(URI.create("https://register.example"))));
        context.refresh();
        start(0);
    }

    static StreamSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    static StreamSettings settings(Duration writeTimeout) {
        return new StreamSettings(100, Duration.ofMillis(200), Duration.ofMillis(100), writeTimeout);
    }

    /// @param port 0 for any that is free
    void start(int port) {
        stream.start();
        server = HttpServer.create()
                .host("localhost")
                .port(port)
                .handle(new ReactorHttpHandlerAdapter(
                        WebHttpHandlerBuilder.applicationContext(context).build()))
                .bindNow();
    }

    /// As the service ends: the streams first.
    void stop() {
        stream.stop();
        server.disposeNow(Duration.ofSeconds(5));
    }

    int port() {
        return server.port();
    }

    URI address(String path) {
        return URI.create("http://localhost:%d%s".formatted(port(), path));
    }

    @Override
    public void close() {
        stop();
        context.close();
    }
}
