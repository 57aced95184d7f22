package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gradewatch.notification.DkimKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DkimTest {

    @TempDir
    private Path folder;

    private static final Mail LETTER = new Mail(
            "<1@example.org>",
            "anna@example.org",
            "[Ofsted] Kingston upon Hull: überall gut",
            Map.of(
                    "List-Unsubscribe", "<https://example.org/unsubscribe/abc>",
                    "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            "A line.\n\nAnother line  with  spaces   \n.\n\n\n",
            "<p>A line.</p>\n\n");

    private static byte[] sent(@Nullable Dkim dkim) throws Exception {
        Wire wire =
                new Mime("Gradewatch <alerts@example.org>", dkim).wire(Session.getInstance(new Properties()), LETTER);
        var out = new ByteArrayOutputStream();
        wire.writeTo(out, new String[0]);
        return out.toByteArray();
    }

    @Test
    void either_kind_of_key_signs() throws Exception {
        for (boolean rsa : new boolean[] {true, false}) {
            DkimKeys keys = rsa ? DkimKeys.rsa() : DkimKeys.ed25519();
            Path pem = keys.writePrivate(folder);
            byte[] mail =
                    sent(new DkimSettings("example.org", "s1", pem).signer().orElseThrow());

            assertThat(new String(mail, US_ASCII)).startsWith("DKIM-Signature:");
            // Whether it is any good says .ci/mail.
            keys.leave(rsa ? "rsa" : "ed25519", mail);
        }
    }

    @Test
    void without_a_key_nothing_is_signed() throws Exception {
        assertThat(new DkimSettings(null, null, null).signer()).isEmpty();
        assertThat(new String(sent(null), US_ASCII)).doesNotContain("DKIM");
    }

    @Nested
    class A_start_is_refused {

        @Test
        void when_only_some_of_the_settings_are_given() {
            assertThatThrownBy(() -> new DkimSettings("example.org", null, null).signer())
                    .hasMessageContaining("gradewatch.mail.dkim.selector: 'null' (expected: ");
        }

        @Test
        void when_the_file_holds_no_key() throws Exception {
            Path nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");

            assertThatThrownBy(() -> new DkimSettings("example.org", "s1", nothing).signer())
                    .hasMessageContaining("private-key: '" + nothing + "' (expected: a readable PEM file");
            assertThatThrownBy(() -> new DkimSettings("example.org", "s1", folder.resolve("none.pem")).signer())
                    .hasMessageContaining("private-key");
        }

        @Test
        void when_the_domain_is_none() {
            assertThatThrownBy(() -> new DkimSettings("example.org; h=from", "s1", folder).signer())
                    .hasMessageContaining("gradewatch.mail.dkim.domain");
        }
    }
}
