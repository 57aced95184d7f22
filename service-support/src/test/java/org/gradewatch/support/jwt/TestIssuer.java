package org.gradewatch.support.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An issuer with a discovery document and a set of keys, as any authorisation server has them.
public final class TestIssuer implements AutoCloseable {

    public final AtomicInteger fetches = new AtomicInteger();
    private final int port;
    private @Nullable HttpServer server;
    private volatile List<? extends JWK> keys = List.of();

    private TestIssuer(int port) {
        this.port = port;
    }

    /// One that does not answer yet.
    public static TestIssuer away() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new TestIssuer(socket.getLocalPort());
        }
    }

    public static TestIssuer with(JWK... keys) throws IOException {
        TestIssuer issuer = away();
        issuer.publishes(keys);
        issuer.answers();
        return issuer;
    }

    public void answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            String document = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address());
            answer(exchange, document);
        });
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, new JWKSet(List.copyOf(keys)).toString(true));
        });
        server.start();
    }

    public void publishes(JWK... now) {
        keys = List.of(now);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /// A token in good order for an hour, unless `change` spoils it.
    public String token(JWK key, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var claims = change.apply(new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience("gradewatch")
                .subject("anna")
                .claim("scope", "reports:write operations")
                .expirationTime(in(3600))
                .notBeforeTime(in(-10)));
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer(key));
        return jwt.serialize();
    }

    public static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner((RSAKey) key);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
