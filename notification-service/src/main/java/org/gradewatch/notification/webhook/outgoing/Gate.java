package org.gradewatch.notification.webhook.outgoing;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The last word on where a connection leads. It stands next to the socket, and so it sees the very
/// address that is connected to, whether it was written as such or resolved, and however the DNS
/// changed its mind meanwhile. A connection that is used again was seen when it was made.
@Sharable
final class Gate extends ChannelOutboundHandlerAdapter {

    private final Function<InetSocketAddress, Optional<String>> rule;
    private final Semaphore connections;

    /// @param connections how many more there may be
    Gate(Function<InetSocketAddress, Optional<String>> rule, Semaphore connections) {
        this.rule = rule;
        this.connections = connections;
    }

    static final class Refused extends ConnectException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static final class Busy extends ConnectException {

        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message);
        }
    }

    @Override
    public void connect(ChannelHandlerContext ctx, SocketAddress to, SocketAddress from, ChannelPromise promise) {
        Optional<String> why = to instanceof InetSocketAddress address && !address.isUnresolved()
                ? rule.apply(address)
                : Optional.of("'%s' (expected: an address that is resolved)".formatted(to));
        if (why.isPresent()) {
            end(ctx, promise, new Refused("leads to " + why.get()));
        } else if (!connections.tryAcquire()) {
            end(ctx, promise, new Busy("too many connections are open (gradewatch.webhooks.outgoing.connections)"));
        } else {
            var _ = ctx.channel().closeFuture().addListener(_ -> connections.release());
            var _ = ctx.connect(to, from, promise);
        }
    }

    private static void end(ChannelHandlerContext ctx, ChannelPromise promise, ConnectException why) {
        var _ = promise.setFailure(why);
        var _ = ctx.close();
    }
}
