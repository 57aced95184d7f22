package org.gradewatch.notification.webhook.outgoing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A receiver on a real socket that behaves as a test wants, byte by byte.
final class Sink implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();
    final AtomicLong written = new AtomicLong();

    /// Head and body of each.
    final List<String> requests = new CopyOnWriteArrayList<>();

    interface Behaviour {
        void answer(Visit visit) throws Exception;
    }

    Sink(@Nullable SSLContext encrypted, String address, Behaviour behaviour) throws IOException {
        InetAddress at = InetAddress.ofLiteral(address);
        this.server = encrypted == null
                ? new ServerSocket(0, 500, at)
                : encrypted.getServerSocketFactory().createServerSocket(0, 500, at);
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::accept);
    }

    static Sink that(Behaviour behaviour) throws IOException {
        return new Sink(null, "127.0.0.1", behaviour);
    }

    static Sink saying(String answer) throws IOException {
        return that(visit -> visit.say(answer));
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    }

    int port() {
        return server.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/hook".formatted(port()));
    }

    private void accept() {
        while (closing.getCount() > 0) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (true) {
                String request = request(socket.getInputStream());
                if (request == null) {
                    return;
                }
                requests.add(request);
                behaviour.answer(new Visit(socket, request));
            }
        } catch (Exception e) {
            // The other side closed: that is for the test to judge.
        }
    }

    private static @Nullable String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next == -1) {
                return null;
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        return head + (length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1) : "");
    }

    final class Visit {

        private final Socket socket;
        final String request;

        Visit(Socket socket, String request) {
            this.socket = socket;
            this.request = request;
        }

        void say(String said) throws IOException {
            say(said.getBytes(ISO_8859_1));
        }

        void say(byte[] said) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(said);
            out.flush();
            written.addAndGet(said.length);
        }

        /// Until the test is over.
        void pause() throws InterruptedException {
            closing.await();
        }

        void pause(long millis) throws InterruptedException {
            closing.await(millis, TimeUnit.MILLISECONDS);
        }

        void close() throws IOException {
            socket.close();
        }

        /// Not politely.
        void reset() throws SocketException, IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
