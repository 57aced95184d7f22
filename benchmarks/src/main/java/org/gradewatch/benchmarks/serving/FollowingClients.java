package org.gradewatch.benchmarks.serving;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A process of its own with all the clients on one thread. It notes when each client was given
/// each change, and ends with an error at the first that is missing, doubled or out of order.
final class FollowingClients {

    private static final int CONNECTING = 64;

    private final int clients;
    private final int first;
    private final int changes;
    private final long[] times;
    private final CountDownLatch connected;
    private final CountDownLatch done;
    private final Semaphore connecting = new Semaphore(CONNECTING);

    /// @param after the sequence that all have
    private FollowingClients(int clients, int after, int changes) {
        this.clients = clients;
        this.first = after + 1;
        this.changes = changes;
        this.times = new long[clients * changes];
        this.connected = new CountDownLatch(clients);
        this.done = new CountDownLatch(clients);
    }

    /// Port, clients, the sequence they have, the number of changes to come, a file for times.
    public static void main(String... arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var all = new FollowingClients(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        all.connect(loop, port);
        all.connected.await();
        System.out.println("connected");
        if (!all.done.await(5, TimeUnit.MINUTES)) {
            end(all.done.getCount() + " clients have not got everything");
        }
        all.write(Path.of(arguments[4]));
        System.out.println("done");
        System.exit(0);
    }

    private void connect(EventLoopGroup loop, int port) throws InterruptedException {
        for (int i = 0; i < clients; i++) {
            connecting.acquire();
            int client = i;
            var _ = new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            channel.pipeline().addLast(new Client(client));
                        }
                    })
                    .connect("localhost", port)
                    .addListener(connection -> {
                        if (!connection.isSuccess()) {
                            end("no connection: " + connection.cause());
                        }
                    });
        }
    }

    private void write(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(times.length * Long.BYTES);
        bytes.asLongBuffer().put(times);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static void end(String why) {
        System.out.println(why);
        System.exit(1);
    }

    /// Lines are all that matters: those of HTTP's chunks are none of an event's.
    private final class Client extends ByteToMessageDecoder {

        private final int number;
        private int next = first;
        private int id;
        private boolean greeted;

        Client(int number) {
            this.number = number;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            var _ = context.writeAndFlush(Unpooled.copiedBuffer(
                    "GET /rating-changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nLast-Event-ID: %d\r\n\r\n"
                            .formatted(first - 1),
                    StandardCharsets.US_ASCII));
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            for (int length = in.bytesBefore((byte) '\n'); length >= 0; length = in.bytesBefore((byte) '\n')) {
                line(in, length);
                in.skipBytes(length + 1);
            }
        }

        private void line(ByteBuf in, int length) {
            if (length == 0) {
                dispatch();
            } else if (in.getByte(in.readerIndex()) == 'i' && in.getByte(in.readerIndex() + 1) == 'd') {
                id = Integer.parseInt(in.toString(in.readerIndex() + 4, length - 4, StandardCharsets.US_ASCII));
            } else if (!greeted && in.getByte(in.readerIndex()) == 'r') {
                greeted = true;
                connecting.release();
                connected.countDown();
            }
        }

        private void dispatch() {
            if (id == 0) {
                return;
            }
            if (id != next) {
                end("client %d was given %d (expected: %d)".formatted(number, id, next));
            }
            times[number * changes + id - first] = System.nanoTime();
            id = 0;
            next++;
            if (next == first + changes) {
                done.countDown();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end("client %d was cut off at %d".formatted(number, next));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            end("client %d failed: %s".formatted(number, cause));
        }
    }
}
