package org.gradewatch.support.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Knows the holders of an issuer's JWTs.
///
/// Only signatures with a private key count: with a shared secret, whoever knows the public key
/// could sign.
public final class IssuedJwts {

    /// Begins the name of every holder, so that none is taken for the holder of a token of ours.
    private static final String NAME = "jwt:";

    private static final Pattern FORM = Pattern.compile("eyJ[\\w-]*(\\.[\\w-]*){2,4}");
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private static final Set<JWSAlgorithm> ASYMMETRIC = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final NimbusReactiveJwtDecoder decoder;
    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    public IssuedJwts(Issuer issuer) {
        var signatures = signatures(issuer);
        // Fetching keys waits.
        decoder = new NimbusReactiveJwtDecoder(jwt -> Mono.fromCallable(() -> signatures.process(jwt, null))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(BadJOSEException.class, e -> new BadJwtException(String.valueOf(e.getMessage()), e)));
        decoder.setJwtValidator(claims(issuer));
    }

    public static boolean looksLikeOne(String token) {
        return FORM.matcher(token).matches();
    }

    /// Ends with [BadJwtException] when it is not good, and with [AuthenticationServiceException]
    /// when nobody can say: its issuer is away.
    public Mono<Authentication> holderOf(String token) {
        return Mono.defer(() -> decoder.decode(token))
                .<Authentication>map(
                        jwt -> new JwtAuthenticationToken(jwt, scopes.convert(jwt), NAME + jwt.getSubject()))
                .onErrorMap(
                        JwtException.class,
                        e -> e instanceof BadJwtException
                                ? e
                                : new AuthenticationServiceException("the issuer of JWTs does not answer", e));
    }

    private static DefaultJWTProcessor<SecurityContext> signatures(Issuer issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ASYMMETRIC, IssuerKeys.of(issuer)));
        // What they say is looked at below.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        return processor;
    }

    /// Clocks may differ by a minute.
    private static OAuth2TokenValidator<Jwt> claims(Issuer issuer) {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer.issuer().toString()),
                new JwtAudienceValidator(issuer.audience()),
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB,
                        subject -> subject != null && SUBJECT.matcher(subject).matches()));
    }
}
