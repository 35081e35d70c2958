package io.parta.platform.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** An issuer of tokens at the process edge: real keys, a real key set over HTTP, and it can be told to go away. */
final class TestIssuer implements AutoCloseable {

    final AtomicInteger keySetReads = new AtomicInteger();
    private final HttpServer server;
    private volatile List<PublicJsonWebKey> published = List.of();
    private volatile boolean away;

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/parta/protocol/openid-connect/certs", exchange -> {
            keySetReads.incrementAndGet();
            byte[] body = new JsonWebKeySet(published)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    KeycloakConfig config(Duration keysRefresh) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new KeycloakConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String realm() {
                return "parta";
            }

            @Override
            public Optional<String> issuer() {
                return Optional.of("https://id.example/realms/parta");
            }

            @Override
            public String audience() {
                return "parta-api";
            }

            @Override
            public Duration keysRefresh() {
                return keysRefresh;
            }
        };
    }

    static PublicJsonWebKey newKey(String name) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(name);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    void publish(PublicJsonWebKey... keys) {
        published = List.of(keys);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    static JwtClaims claims(Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer("https://id.example/realms/parta");
        claims.setAudience("parta-api");
        claims.setSubject("subject-1");
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(now.plusSeconds(300).toEpochMilli()));
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "parta-web");
        claims.setClaim("sid", "session-1");
        claims.setClaim("name", "Ольга");
        claims.setClaim("scope", "profile roster");
        claims.setClaim("realm_access", Map.of("roles", List.of("operator", "offline_access")));
        return claims;
    }

    static String token(PublicJsonWebKey key, Instant now, Consumer<JwtClaims> change) {
        var claims = claims(now);
        change.accept(claims);
        return sign(key, "RS256", claims);
    }

    static String sign(PublicJsonWebKey key, String algorithm, JwtClaims claims) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(algorithm);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
