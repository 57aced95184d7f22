package org.gradewatch.rating.following;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.SignalType;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerResponse;

/// One stream on its connection. A client that does not read holds little, and not for long: what
/// is sent ahead of it is bounded here and in the server, and in the end it is let go. It may come
/// back and go on where it was.
final class OpenStream {

    /// Why a stream ended.
    enum End {
        /// The client went, or the network did.
        LEFT,
        /// The client did not read.
        SLOW,
        /// This instance ends.
        CLOSING
    }

    /// What the system keeps for a client, in bytes; by itself it would let it grow to megabytes.
    private static final int SENT_AHEAD = 64 << 10;

    private volatile boolean slow;

    /// @param patience how long nothing of what is sent may be taken
    void watch(ServerHttpResponse response, Duration patience) {
        HttpServerResponse server = ServerHttpResponseDecorator.getNativeResponse(response);
        server.withConnection(connection -> watch(connection, patience));
    }

    private void watch(Connection connection, Duration patience) {
        connection.channel().config().setOption(ChannelOption.SO_SNDBUF, SENT_AHEAD);
        connection.addHandlerLast("slow-client", new LetGo(patience));
    }

    End end(SignalType signal) {
        if (signal == SignalType.ON_COMPLETE) {
            return End.CLOSING;
        }
        return slow ? End.SLOW : End.LEFT;
    }

    /// Heartbeats are always on their way, so a stream on which no write ends is one that is not
    /// read.
    private final class LetGo extends IdleStateHandler {

        LetGo(Duration patience) {
            super(0, patience.toMillis(), 0, TimeUnit.MILLISECONDS);
        }

        /// Reset, so that the system too forgets at once what was never taken.
        @Override
        protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
            slow = true;
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            var _ = context.close();
        }
    }
}
