package io.parta.bench.region;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** In Keycloak's place: publishes a key and signs the tokens of thousands of people, whom no realm has. */
public final class Issuer implements AutoCloseable {

    private static final Duration LIFE = Duration.ofHours(2);

    private final HttpServer server;
    private final String issuer;
    private final EllipticCurveJsonWebKey key;

    /** @param url what the service is told as {@code PARTA_KEYCLOAK_URL}; this process listens there */
    public Issuer(URI url, String realm) throws IOException, JoseException {
        issuer = url + "/realms/" + realm;
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("bench-" + Instant.now().getEpochSecond());
        key.setUse("sig");
        byte[] keys = new JsonWebKeySet(key)
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
        server.createContext("/realms/" + realm + "/protocol/openid-connect/certs", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String token(String subject, String... realmRoles) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("parta-api");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().plus(LIFE).getEpochSecond()));
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "parta-bench");
        claims.setClaim("sid", subject);
        claims.setClaim("name", "Bench");
        claims.setClaim("realm_access", Map.of("roles", List.of(realmRoles)));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("ES256");
        return signature.getCompactSerialization();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
