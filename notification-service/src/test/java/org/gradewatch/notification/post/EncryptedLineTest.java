package org.gradewatch.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncryptedLineTest {

    private static SSLContext certified;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server = server();

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        certified = SSLContext.getInstance("TLS");
        certified.init(managers.getKeyManagers(), null, null);
    }

    /// Takes mail over TLS from who logs in, and no other.
    private SMTPServer server() {
        SMTPServer fresh = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .startTlsSocketFactory(certified)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("gradewatch") || !password.equals("right")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((BasicMessageListener) (context, from, to, data) -> taken.add(to))
                .build();
        fresh.start();
        return fresh;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Handover send(String password, Map<String, String> properties) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getPortAllocated());
        sender.setUsername("gradewatch");
        sender.setPassword(password);
        sender.getJavaMailProperties().putAll(properties);
        sender.getJavaMailProperties().put("mail.smtp.auth", "true");
        try (SmtpLine line = new MailServer(sender, new Mime("alerts@example.org", null)).line()) {
            return line.send(new Mail("<1@example.org>", "anna@example.org", "Leeds", Map.of(), "text", "<p>text</p>"));
        }
    }

    @Test
    void a_known_certificate_and_the_right_password_bring_the_mail() {
        assertThat(send("right", Map.of("mail.smtp.starttls.required", "true", "mail.smtp.ssl.trust", "localhost")))
                .isEqualTo(new Accepted());
        assertThat(taken).containsExactly("anna@example.org");
    }

    @Test
    void a_wrong_password_delays_every_mail_and_ends_none() {
        assertThat(send("wrong", Map.of("mail.smtp.starttls.required", "true", "mail.smtp.ssl.trust", "localhost")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void nothing_goes_to_a_server_whose_certificate_nobody_knows() {
        assertThat(send("right", Map.of("mail.smtp.starttls.required", "true"))).isInstanceOf(Unreachable.class);
        assertThat(taken).isEmpty();
    }
}
