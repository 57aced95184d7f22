package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Security;
import java.util.Map;
import java.util.Properties;
import org.gradewatch.notification.DkimKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.pem.PemContent;

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
    void the_fast_RSA_gives_the_signature_that_the_JDKs_own_gives() throws Exception {
        var fast = AmazonCorrettoCryptoProvider.INSTANCE;
        assumeThat(fast.getLoadingError())
                .as("the native provider is not for this machine")
                .isNull();
        PrivateKey key = PemContent.of(Files.readString(DkimKeys.rsa().writePrivate(folder)))
                .getPrivateKey();
        byte[] headers = "from:Gradewatch <alerts@example.org>\r\n".getBytes(US_ASCII);
        byte[] ofTheJdk = Signing.byRsa(key, Security.getProvider("SunRsaSign")).of(headers);

        assertThat(Signing.byRsa(key, fast).of(headers)).isEqualTo(ofTheJdk);
        assertThat(Signing.by(key).of(headers)).isEqualTo(ofTheJdk);
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
