import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives Gradewatch's webhooks. Java 17 or later, no libraries.
 *
 * <pre>WEBHOOK_SECRET=whsec_… PORT=9000 java Receive.java</pre>
 */
public class Receive {

    static final byte[] KEY = Base64.getDecoder().decode(System.getenv("WEBHOOK_SECRET").replaceFirst("^whsec_", ""));

    /** A line for each event: id, sequence, watermark. */
    static final Path STATE = Path.of(System.getenv().getOrDefault("STATE", "received.txt"));

    static final long TOLERANCE = 300; // seconds
    static final int LONGEST = 1_000_000; // bytes

    static final Set<String> SEEN = new HashSet<>();

    public static void main(String... args) throws IOException {
        if (Files.exists(STATE)) {
            Files.readAllLines(STATE).forEach(line -> SEEN.add(line.split(" ")[0]));
        }
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9000"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", Receive::answer);
        server.start();
        System.out.println("listening on " + server.getAddress().getPort());
    }

    static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    static int status(HttpExchange exchange) {
        try {
            switch (exchange.getRequestMethod()) {
                case "OPTIONS": // Before the first event we are asked whether we want any.
                    exchange.getResponseHeaders().set("WebHook-Allowed-Origin", header(exchange, "webhook-request-origin"));
                    return 200;
                case "POST":
                    byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
                    if (body.length > LONGEST) {
                        return 413;
                    }
                    return isGenuine(exchange, body) ? taken(new String(body, StandardCharsets.UTF_8)) : 401;
                default:
                    return 405;
            }
        } catch (Exception e) {
            return 500;
        }
    }

    static boolean isGenuine(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        String id = header(exchange, "webhook-id");
        String sent = header(exchange, "webhook-timestamp");
        if (!sent.matches("[0-9]{1,12}")
                || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(sent)) > TOLERANCE) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update((id + "." + sent + ".").getBytes(StandardCharsets.UTF_8));
        // The bytes as they came, not as a parser writes them again.
        byte[] wanted = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        // While a secret is being changed there are several signatures. One that fits is enough.
        return Stream.of(header(exchange, "webhook-signature").split(" "))
                .anyMatch(one -> MessageDigest.isEqual(wanted, one.getBytes(StandardCharsets.UTF_8)));
    }

    static synchronized int taken(String event) throws IOException {
        String id = attribute(event, "id");
        if (!SEEN.contains(id)) {
            take(event);
            String line = id + " " + attribute(event, "sequence") + " " + attribute(event, "watermark") + "\n";
            Files.writeString(
                    STATE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
            SEEN.add(id);
        }
        return 204; // only now: what is answered is never sent again
    }

    /** Here is what you do with it. Whatever fails here is sent again later. */
    static void take(String event) {
        System.out.println(
                attribute(event, "type") + " " + attribute(event, "subject") + " " + attribute(event, "sequence"));
    }

    /** The attributes come before the data. Take your JSON library instead. */
    static String attribute(String event, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(event);
        return found.find() ? found.group(1) : "-";
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
