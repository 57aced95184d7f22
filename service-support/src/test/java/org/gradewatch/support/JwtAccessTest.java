package org.gradewatch.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.gradewatch.support.jwt.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The service starts while its issuer is away.
@SpringBootTest(
        classes = AccessTest.OneRoute.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=access-test",
            // SHA-256 of "letmein".
            "gradewatch.access.tokens[0].name=operator",
            "gradewatch.access.tokens[0].sha256=1c8bfe8f801d79745c4631d09fff36c82aa37fc4cce4fc946683d7b336b63032",
            "gradewatch.access.tokens[0].scopes=reports:write",
            "spring.autoconfigure.exclude=org.gradewatch.support.TopicsConfiguration"
        })
@AutoConfigureWebTestClient
@DisplayNameGeneration(ReplaceUnderscores.class)
class JwtAccessTest {

    private static final TestIssuer ISSUER = awayIssuer();

    @Autowired
    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("gradewatch.access.jwt.issuer", ISSUER::address);
    }

    private static TestIssuer awayIssuer() {
        try {
            return TestIssuer.away();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void jwts_are_known_as_soon_as_their_issuer_is_there_and_beside_tokens() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
        String token = ISSUER.token(key, JWSAlgorithm.RS256, UnaryOperator.identity());
        post("letmein").expectStatus().isOk();

        post(token)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "10")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused("issuer-away")).isEqualTo(1);

        ISSUER.publishes(key);
        ISSUER.answers();

        post(token).expectStatus().isOk().expectBody(String.class).isEqualTo("jwt:anna");
        post("letmein").expectStatus().isOk();
        client.post()
                .uri("/decisions")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isForbidden();

        UnaryOperator<JWTClaimsSet.Builder> expired = claims -> claims.expirationTime(TestIssuer.in(-120));
        post(ISSUER.token(key, JWSAlgorithm.RS256, expired)).expectStatus().isUnauthorized();
        assertThat(refused("jwt")).isEqualTo(1);
    }

    private WebTestClient.ResponseSpec post(String token) {
        return client.post()
                .uri("/reports")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private double refused(String reason) {
        return meters.get("gradewatch.access.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
