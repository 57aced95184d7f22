package org.gradewatch.benchmarks.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An SMTP server that says yes to everything and keeps the recipients only.
final class OwnSink {

    private final Path taken;

    private OwnSink(Path taken) {
        this.taken = taken;
    }

    /// @param arguments the port, and the file for the recipients
    public static void main(String... arguments) throws IOException {
        var sink = new OwnSink(Path.of(arguments[1]));
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 1000, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> sink.talk(client));
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedInputStream(client.getInputStream(), 32 << 10);
                var out = new BufferedOutputStream(client.getOutputStream())) {
            var recipients = new ArrayList<String>();
            say(out, "220 sink ESMTP");
            for (String line = line(in); line != null; line = line(in)) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                switch (command) {
                    case "RCPT" -> {
                        recipients.add(line.substring(line.indexOf('<'), line.indexOf('>') + 1));
                        say(out, "250 2.1.5 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        skipMessage(in);
                        keep(recipients);
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 2.0.0 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 ok");
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private static void skipMessage(InputStream in) throws IOException {
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            // Nobody reads it.
        }
    }

    /// Before the answer: what was answered is written down.
    private synchronized void keep(List<String> recipients) throws IOException {
        var lines = new StringBuilder();
        recipients.forEach(
                recipient -> lines.append("X-Rcpt-Args: ").append(recipient).append('\n'));
        Files.write(taken, lines.toString().getBytes(US_ASCII), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        recipients.clear();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }
}
