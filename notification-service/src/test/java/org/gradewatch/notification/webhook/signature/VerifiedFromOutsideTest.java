package org.gradewatch.notification.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the library of Standard Webhooks, which is not ours, says to our signatures.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifiedFromOutsideTest {

    private static final String ID = "evt_1";
    private static final String BODY = "{\"authority\":\"Kingston upon Hull ä €\"}";

    private final SigningKey old = SigningKey.fresh(Scheme.V1);
    private final SigningKey fresh = SigningKey.fresh(Scheme.V1);
    private final SigningKey paired = SigningKey.fresh(Scheme.V1A);

    private static Map<String, String> headers(long timestamp, String body, SigningKey... keys) {
        return new HashMap<>(Map.of(
                "webhook-id", ID,
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", SigningKey.header(List.of(keys), ID, timestamp, body.getBytes(UTF_8))));
    }

    private static Map<String, String> headers(SigningKey... keys) {
        return headers(Instant.now().getEpochSecond(), BODY, keys);
    }

    private static void verify(SigningKey key, Map<String, String> headers, String body) throws Exception {
        Map<String, List<String>> all =
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        new Webhook(key.secret()).verify(body, HttpHeaders.of(all, (_, _) -> true));
    }

    private static boolean isVerified(SigningKey key, Map<String, String> headers, String body) throws Exception {
        try {
            verify(key, headers, body);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    @Nested
    class A_call_is_taken {

        @ParameterizedTest
        @ValueSource(strings = {BODY, "", "{}", "line\r\nline\n"})
        void when_nothing_was_changed(String body) throws Exception {
            verify(fresh, headers(Instant.now().getEpochSecond(), body, fresh), body);
        }

        @Test
        void by_those_who_know_the_old_key_and_by_those_who_know_the_new_one_during_a_rotation() throws Exception {
            Map<String, String> headers = headers(fresh, paired, old);

            verify(old, headers, BODY);
            verify(fresh, headers, BODY);
        }

        @Test
        void when_one_of_many_signatures_is_right() throws Exception {
            SigningKey[] all = Stream.of(Scheme.V1, Scheme.V1, Scheme.V1)
                    .map(SigningKey::fresh)
                    .toArray(SigningKey[]::new);
            SigningKey[] four = Arrays.copyOf(all, 4);
            four[3] = fresh;

            verify(fresh, headers(four), BODY);
        }

        @Test
        void whatever_the_case_of_the_headers_names() throws Exception {
            Map<String, String> mixed = headers(fresh).entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().replace("webhook", "WebHook"), Map.Entry::getValue));

            verify(fresh, mixed, BODY);
        }

        @Test
        void up_to_five_minutes_late_and_no_second_more() throws Exception {
            // Early in a second, so that both questions are asked in the same.
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> System.currentTimeMillis() % 1000 < 100);
            long now = Instant.now().getEpochSecond();

            verify(fresh, headers(now - 300, BODY, fresh), BODY);
            assertThatThrownBy(() -> verify(fresh, headers(now - 301, BODY, fresh), BODY))
                    .hasMessageContaining("too old");
            verify(fresh, headers(now + 300, BODY, fresh), BODY);
            assertThatThrownBy(() -> verify(fresh, headers(now + 302, BODY, fresh), BODY))
                    .hasMessageContaining("too new");
        }
    }

    @Nested
    class A_call_is_refused {

        @Test
        void after_a_rotation_by_those_who_know_the_old_key_only() throws Exception {
            assertThat(isVerified(old, headers(fresh), BODY)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
        void when_a_header_is_missing(String name) throws Exception {
            Map<String, String> headers = headers(fresh);
            headers.remove(name);

            assertThat(isVerified(fresh, headers, BODY)).isFalse();
        }

        @Test
        void when_anything_was_changed() throws Exception {
            assertThat(isVerified(fresh, headers(fresh), BODY + " ")).isFalse();
            for (Map.Entry<String, String> altered : Map.of(
                            "webhook-id", "evt_2",
                            "webhook-timestamp", Long.toString(Instant.now().getEpochSecond() + 9),
                            "webhook-signature", SigningKey.header(List.of(old), ID, 0, new byte[0]))
                    .entrySet()) {
                Map<String, String> headers = headers(fresh);
                headers.put(altered.getKey(), altered.getValue());
                assertThat(isVerified(fresh, headers, BODY)).as("%s", altered).isFalse();
            }
        }

        @ParameterizedTest
        @CsvSource({"webhook-timestamp, hello", "webhook-signature, 'v1,'", "webhook-signature, nothing"})
        void when_a_header_is_nonsense(String name, String value) throws Exception {
            Map<String, String> headers = headers(fresh);
            headers.put(name, value);

            assertThat(isVerified(fresh, headers, BODY)).isFalse();
        }

        @Test
        void when_the_signature_is_cut_or_of_another_version() throws Exception {
            Map<String, String> headers = headers(fresh);
            String signature = headers.get("webhook-signature");
            headers.put("webhook-signature", signature.substring(0, signature.length() - 4));
            assertThat(isVerified(fresh, headers, BODY)).isFalse();

            headers.put("webhook-signature", signature.replace("v1,", "v2,"));
            assertThat(isVerified(fresh, headers, BODY)).isFalse();
        }
    }

    @Nested
    class A_signature_by_a_pair_of_keys {

        @Test
        void is_verified_by_the_public_half_alone() throws Exception {
            // Whether another implementation says so too, says .ci/webhooks.
            byte[] raw =
                    Base64.getDecoder().decode(paired.publicKey().orElseThrow().substring("whpk_".length()));
            byte[] encoded = HexFormat.of()
                    .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
            var verifying = java.security.Signature.getInstance("Ed25519");
            verifying.initVerify(java.security.KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded)));
            verifying.update((ID + ".17." + BODY).getBytes(UTF_8));

            String signature = paired.sign(ID, 17, BODY.getBytes(UTF_8));
            assertThat(verifying.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
                    .isTrue();
        }
    }
}
