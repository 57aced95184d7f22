package org.gradewatch.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailCatcherTest {

    @TempDir
    private Path outbox;

    @Test
    void every_message_is_one_file_whatever_the_number_of_recipients() throws IOException {
        try (var catcher = MailCatcher.start(outbox)) {
            send(catcher, "First", "a@example.org", "b@example.org");
            send(catcher, "Second", "a@example.org");
        }

        assertThat(files()).containsExactly("000001.eml", "000002.eml");
        assertThat(Files.readString(outbox.resolve("000001.eml"))).contains("Subject: First");
    }

    @Test
    void numbers_go_on_after_a_restart() throws IOException {
        for (String subject : List.of("First", "Second")) {
            try (var catcher = MailCatcher.start(outbox)) {
                send(catcher, subject, "a@example.org");
            }
        }

        assertThat(files()).containsExactly("000001.eml", "000002.eml");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void send(MailCatcher catcher, String subject, String... recipients) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(catcher.port());
        var message = new SimpleMailMessage();
        message.setFrom("alerts@example.org");
        message.setTo(recipients);
        message.setSubject(subject);
        message.setText("Hello");
        sender.send(message);
    }
}
