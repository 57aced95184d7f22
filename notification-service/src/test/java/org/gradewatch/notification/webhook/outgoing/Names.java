package org.gradewatch.notification.webhook.outgoing;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A DNS that says one thing after another; the last for ever.
final class Names extends AddressResolverGroup<InetSocketAddress> {

    private final Queue<List<InetAddress>> answers = new ArrayDeque<>();
    final AtomicInteger questions = new AtomicInteger();

    /// Replaces what it would have said.
    synchronized void say(String... literals) {
        answers.clear();
        andThen(literals);
    }

    synchronized void andThen(String... literals) {
        answers.add(Stream.of(literals).map(InetAddress::ofLiteral).toList());
    }

    private synchronized List<InetAddress> answer() {
        questions.incrementAndGet();
        if (answers.isEmpty()) {
            return List.of();
        }
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetNameResolver(executor) {
            @Override
            protected void doResolve(String name, Promise<InetAddress> promise) {
                List<InetAddress> all = answer();
                if (all.isEmpty()) {
                    promise.setFailure(new UnknownHostException(name));
                } else {
                    promise.setSuccess(all.getFirst());
                }
            }

            @Override
            protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                List<InetAddress> all = answer();
                if (all.isEmpty()) {
                    promise.setFailure(new UnknownHostException(name));
                } else {
                    promise.setSuccess(all);
                }
            }
        }.asAddressResolver();
    }
}
