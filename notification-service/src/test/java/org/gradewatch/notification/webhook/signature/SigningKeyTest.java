package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors are those of the Standard Webhooks libraries (v1) and of Svix' server (v1a).
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeyTest {

    static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String PAIRED =
            "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
    static final String PUBLIC = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    static final long TIME = 1_614_265_330;
    static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    private static String of(String prefix, int bytes) {
        return prefix + Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @Nested
    class A_call_is_signed {

        @Test
        void with_a_shared_secret_as_everyone_does_it() {
            assertThat(SigningKey.read(SHARED).sign(ID, TIME, BODY))
                    .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        }

        @Test
        void with_a_pair_of_keys_as_everyone_does_it() {
            assertThat(SigningKey.read(PAIRED).sign(ID, TIME, BODY))
                    .isEqualTo(
                            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
        }

        @Test
        void by_several_keys_with_one_space_between() {
            List<SigningKey> keys = List.of(SigningKey.read(SHARED), SigningKey.read(PAIRED));

            assertThat(SigningKey.header(keys, ID, TIME, BODY).split(" ", -1))
                    .hasSize(2)
                    .satisfies(both -> assertThat(both[0]).startsWith("v1,"))
                    .satisfies(both -> assertThat(both[1]).startsWith("v1a,"));
        }

        @Test
        void by_at_least_one_key() {
            assertThatThrownBy(() -> SigningKey.header(List.of(), ID, TIME, BODY))
                    .hasMessage("keys: none (expected: one or more)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"org.gradewatch", ".", "", "ä", "a b", "a\nb", "a\u0000"})
        void under_no_id_that_would_make_the_signed_text_ambiguous(String id) {
            assertThatThrownBy(() -> SigningKey.read(SHARED).sign(id, TIME, BODY))
                    .hasMessage("webhook-id: '%s' (expected: visible ASCII characters and no dot)".formatted(id));
            assertThatThrownBy(() -> SigningKey.read(PAIRED).sign(id, TIME, BODY))
                    .hasMessageContaining("webhook-id");
        }

        @Test
        void at_no_time_before_1970() {
            assertThatThrownBy(() -> SigningKey.read(SHARED).sign(ID, -1, BODY))
                    .hasMessage("webhook-timestamp: -1 (expected: seconds since 1970)");
        }
    }

    @Nested
    class A_key {

        @ParameterizedTest
        @EnumSource
        void that_is_fresh_is_like_no_other_and_can_be_read_again(Scheme scheme) {
            SigningKey key = SigningKey.fresh(scheme);
            SigningKey again = SigningKey.read(key.secret());

            assertThat(key.secret()).isNotEqualTo(SigningKey.fresh(scheme).secret());
            assertThat(again.sign(ID, TIME, BODY)).isEqualTo(key.sign(ID, TIME, BODY));
            assertThat(again.publicKey()).isEqualTo(key.publicKey());
        }

        @Test
        void that_is_shared_has_32_bytes_when_fresh_and_no_public_half() {
            SigningKey key = SigningKey.fresh(Scheme.V1);

            assertThat(Base64.getDecoder().decode(key.secret().substring("whsec_".length())))
                    .hasSize(32);
            assertThat(key.publicKey()).isEmpty();
        }

        @Test
        void that_is_a_pair_has_a_public_half() {
            assertThat(SigningKey.read(PAIRED).publicKey()).contains(PUBLIC);
        }

        @Test
        void is_not_shown_by_accident() {
            assertThat(SigningKey.read(SHARED)).hasToString("whsec_***");
            assertThat(SigningKey.read(PAIRED)).hasToString("whsk_***");
        }

        @Test
        void that_is_shared_has_24_to_64_bytes() {
            assertThat(SigningKey.read(of("whsec_", 24)).secret()).isEqualTo(of("whsec_", 24));
            assertThat(SigningKey.read(of("whsec_", 64)).secret()).isEqualTo(of("whsec_", 64));
            for (int wrong : new int[] {0, 4, 23, 65}) {
                assertThatThrownBy(() -> SigningKey.read(of("whsec_", wrong)))
                        .hasMessage(
                                "secret: whsec_ and %d bytes in base64 (expected: 24 to 64 bytes)".formatted(wrong));
            }
        }

        @Test
        void that_is_a_pair_has_64_bytes_that_fit_together() {
            assertThatThrownBy(() -> SigningKey.read(of("whsk_", 32)))
                    .hasMessage("secret: whsk_ and 32 bytes in base64 (expected: 64 bytes)");
            assertThatThrownBy(() -> SigningKey.read(of("whsk_", 64))).hasMessageContaining("two halves");
            byte[] mixed = Base64.getDecoder().decode(PAIRED.substring("whsk_".length()));
            mixed[0] ^= 1;
            assertThatThrownBy(
                            () -> SigningKey.read("whsk_" + Base64.getEncoder().encodeToString(mixed)))
                    .hasMessageContaining("two halves of different keys");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8G*", "whsk_ü", PUBLIC})
        void that_is_none_is_refused_without_being_shown(String secret) {
            assertThatThrownBy(() -> SigningKey.read(secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageContaining("expected: ")
                    .message()
                    .doesNotContain("MfKQ", "*", "ü", "1SiA");
        }
    }
}
