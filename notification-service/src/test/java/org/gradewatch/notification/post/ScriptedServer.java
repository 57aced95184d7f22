package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that says at each step what it is told to, once, and otherwise yes.
final class ScriptedServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Thread accepting;
    private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// @param step the beginning of a command, or `.` for the end of a message
    void answer(String step, String... reply) {
        replies.put(step, new ArrayDeque<>(List.of(reply)));
    }

    List<String> taken() {
        return taken;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket one) {
        try (one;
                var in = new BufferedReader(new InputStreamReader(one.getInputStream(), ISO_8859_1))) {
            say(one, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String reply = reply(line);
                if (reply.equals(HANG_UP)) {
                    return;
                }
                say(one, reply);
                if (line.equals("DATA") && reply.startsWith("354") && !takes(one, in)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side hung up.
        }
    }

    private boolean takes(Socket one, BufferedReader in) throws IOException {
        var message = new StringBuilder();
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append("\r\n");
        }
        if (line == null) {
            return false;
        }
        String reply = scripted(".").orElse("250 taken");
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (reply.startsWith("250")) {
            taken.add(message.toString());
        }
        say(one, reply);
        return true;
    }

    private String reply(String line) {
        return replies.keySet().stream()
                .filter(line::startsWith)
                .findFirst()
                .flatMap(this::scripted)
                .orElseGet(() -> line.equals("DATA") ? "354 go on" : "250 yes");
    }

    private java.util.Optional<String> scripted(String step) {
        return java.util.Optional.ofNullable(
                replies.getOrDefault(step, new ArrayDeque<>()).poll());
    }

    private static void say(Socket one, String reply) throws IOException {
        one.getOutputStream().write((reply + "\r\n").getBytes(ISO_8859_1));
        one.getOutputStream().flush();
    }

    /// Until then somebody may still get in.
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
