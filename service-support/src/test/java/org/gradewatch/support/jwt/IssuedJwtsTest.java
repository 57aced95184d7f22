package org.gradewatch.support.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuedJwtsTest {

    private static final JWSAlgorithm RS256 = JWSAlgorithm.RS256;

    private static RSAKey key;
    private static RSAKey newKey;
    private static RSAKey strangersKey;
    private static ECKey curveKey;

    @AutoClose
    private TestIssuer issuer;

    private IssuedJwts jwts;

    @BeforeAll
    static void make_keys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        newKey = new RSAKeyGenerator(2048).keyID("second").generate();
        strangersKey = new RSAKeyGenerator(2048).keyID("first").generate();
        curveKey = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    }

    @BeforeEach
    void an_issuer_that_answers() throws Exception {
        issuer = TestIssuer.with(key, curveKey);
        jwts = knowing(null);
    }

    private IssuedJwts knowing(@Nullable URI keys) {
        return new IssuedJwts(new Issuer(issuer.address(), keys, "gradewatch"));
    }

    private @Nullable Authentication holder(String token) {
        return jwts.holderOf(token).block();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> holder(token)).isInstanceOf(BadJwtException.class);
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return issuer.token(key, RS256, change);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> unchanged() {
        return UnaryOperator.identity();
    }

    @Nested
    class A_token_of_the_issuer {

        @Test
        void is_good_for_the_scopes_it_names() throws Exception {
            assertThat(holder(token(unchanged()))).satisfies(it -> {
                assertThat(it.getName()).isEqualTo("jwt:anna");
                assertThat(it.getAuthorities())
                        .extracting(GrantedAuthority::getAuthority)
                        .contains("SCOPE_reports:write", "SCOPE_operations");
            });
        }

        @Test
        void may_name_them_in_scp_too() throws Exception {
            String token = token(claims -> claims.claim("scope", null).claim("scp", List.of("deliveries:read")));

            assertThat(holder(token).getAuthorities())
                    .extracting(GrantedAuthority::getAuthority)
                    .contains("SCOPE_deliveries:read")
                    .doesNotContain("SCOPE_operations");
        }

        @ParameterizedTest
        @ValueSource(strings = {"RS256", "RS512", "PS256"})
        void may_be_signed_with_rsa(String algorithm) throws Exception {
            assertThat(holder(issuer.token(key, JWSAlgorithm.parse(algorithm), unchanged())))
                    .isNotNull();
        }

        @Test
        void may_be_signed_on_a_curve_and_its_keys_be_named_in_the_settings() throws Exception {
            jwts = knowing(issuer.address().resolve("/keys"));

            assertThat(holder(issuer.token(curveKey, JWSAlgorithm.ES256, unchanged())))
                    .isNotNull();
        }

        @Test
        void is_good_right_after_the_issuer_changed_its_key() throws Exception {
            assertThat(holder(token(unchanged()))).isNotNull();

            issuer.publishes(newKey);

            assertThat(holder(issuer.token(newKey, RS256, unchanged()))).isNotNull();
            assertThatThrownBy(() -> holder(token(unchanged()))).isInstanceOf(RuntimeException.class);
        }
    }

    @Nested
    class Refused_is {

        @Test
        void a_token_for_somebody_else() throws Exception {
            refused(token(claims -> claims.audience("another-system")));
            refused(token(claims -> claims.audience((String) null)));
        }

        @Test
        void a_token_of_somebody_else() throws Exception {
            refused(token(claims -> claims.issuer("https://issuer.example")));
            refused(issuer.token(strangersKey, RS256, unchanged()));
        }

        @Test
        void a_token_whose_time_is_over_or_has_not_come_or_never_ends() throws Exception {
            refused(token(claims -> claims.expirationTime(TestIssuer.in(-120))));
            refused(token(claims -> claims.notBeforeTime(TestIssuer.in(120))));
            refused(token(claims -> claims.expirationTime(null)));
        }

        @Test
        void a_token_of_nobody() throws Exception {
            refused(token(claims -> claims.subject(null)));
            refused(token(claims -> claims.subject("anna\nroot")));
        }

        @Test
        void a_token_that_is_not_signed() {
            refused(new PlainJWT(new JWTClaimsSet.Builder()
                            .issuer(issuer.address().toString())
                            .audience("gradewatch")
                            .subject("anna")
                            .expirationTime(TestIssuer.in(60))
                            .build())
                    .serialize());
        }

        /// Whoever takes the public key for a shared secret lets everybody in who can read.
        @Test
        void a_token_that_is_signed_with_what_everybody_knows() throws Exception {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID("first")
                    .type(JOSEObjectType.JWT)
                    .build();
            for (byte[] secret : List.of(
                    key.toPublicJWK().toJSONString().getBytes(UTF_8),
                    key.toRSAPublicKey().getEncoded(),
                    key.getModulus().decode())) {
                var jwt = new SignedJWT(
                        header, SignedJWT.parse(token(unchanged())).getJWTClaimsSet());
                jwt.sign(new MACSigner(secret));
                refused(jwt.serialize());
            }
        }

        @Test
        void a_token_whose_claims_were_changed() throws Exception {
            String[] good = token(unchanged()).split("\\.");
            String[] other = token(claims -> claims.subject("root")).split("\\.");
            refused(good[0] + "." + other[1] + "." + good[2]);
            refused(good[0] + "." + good[1] + ".");
            refused("eyJub.eyJub.eyJub");
        }

        @Test
        void a_token_of_another_kind() throws Exception {
            var header = new JWSHeader.Builder(RS256)
                    .keyID("first")
                    .type(new JOSEObjectType("logout+jwt"))
                    .build();
            var jwt = new SignedJWT(header, SignedJWT.parse(token(unchanged())).getJWTClaimsSet());
            jwt.sign(new com.nimbusds.jose.crypto.RSASSASigner(key));
            refused(jwt.serialize());
        }
    }

    @Nested
    class While_the_issuer_is_away {

        @Test
        void nobody_can_say() throws Exception {
            issuer.close();

            assertThatThrownBy(() -> holder(token(unchanged()))).isInstanceOf(AuthenticationServiceException.class);

            issuer.answers();
            assertThat(holder(token(unchanged()))).isNotNull();
        }

        @Test
        void the_keys_that_are_known_stay_good_and_others_cannot_be_judged() throws Exception {
            assertThat(holder(token(unchanged()))).isNotNull();
            issuer.close();

            assertThat(holder(token(unchanged()))).isNotNull();
            assertThatThrownBy(() -> holder(issuer.token(newKey, RS256, unchanged())))
                    .isInstanceOf(AuthenticationServiceException.class);
        }

        @Test
        void made_up_keys_do_not_make_us_ask_without_end() throws Exception {
            assertThat(holder(token(unchanged()))).isNotNull();

            for (int i = 0; i < 20; i++) {
                JWK unknown = new RSAKey.Builder(newKey).keyID("made-up-" + i).build();
                String token = issuer.token(unknown, RS256, unchanged());
                assertThatThrownBy(() -> holder(token)).isInstanceOf(RuntimeException.class);
            }

            assertThat(issuer.fetches.get()).isLessThanOrEqualTo(4);
            assertThat(holder(token(unchanged()))).isNotNull();
        }
    }

    @Nested
    class The_settings {

        @ParameterizedTest
        @ValueSource(strings = {"http://issuer.example", "issuer.example", "ftp://localhost"})
        void name_an_address_that_nobody_can_change_on_its_way(String address) {
            assertThatThrownBy(() -> new Issuer(URI.create(address), null, "gradewatch"))
                    .hasMessageContaining(address)
                    .hasMessageContaining("expected: an https address");
        }
    }
}
