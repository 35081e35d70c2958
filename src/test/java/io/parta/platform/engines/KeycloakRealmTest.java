package io.parta.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of production, and what dev, demo and test lay over it. */
class KeycloakRealmTest {

    @TempDir
    Path directory;

    @Test
    void membersOfArraysMergeByNameAndNewOnesAreAdded() {
        var merged = KeycloakRealm.merge(
                "{\"clients\":[{\"clientId\":\"web\",\"redirectUris\":[\"https://a\"],\"enabled\":true}]}",
                "{\"clients\":[{\"clientId\":\"web\",\"redirectUris\":[\"http://b\"]},{\"clientId\":\"demo\"}],\"users\":[]}");
        assertThat(new JsonObject(merged.json()))
                .isEqualTo(new JsonObject("{\"clients\":[{\"clientId\":\"web\",\"redirectUris\":[\"http://b\"],"
                        + "\"enabled\":true},{\"clientId\":\"demo\"}],\"users\":[]}"));
    }

    @Test
    void anotherRealmHasAnotherHash() {
        assertThat(new KeycloakRealm("{}").hash()).isNotEqualTo(new KeycloakRealm("{ }").hash());
    }

    /** The realm of production has nobody's password and no client that takes passwords. */
    @Test
    void productionHasNoUsersAndNoDirectGrant() throws IOException {
        var realm = new JsonObject(Files.readString(Path.of("docker/keycloak/parta-realm.json")));
        assertThat(realm.containsKey("users")).isFalse();
        assertThat(realm.getJsonArray("clients"))
                .allSatisfy(client -> assertThat(((JsonObject) client).getBoolean("directAccessGrantsEnabled"))
                        .isFalse());
        assertThat(realm.getInteger("accessTokenLifespan")).isLessThanOrEqualTo(300);
        assertThat(realm.getBoolean("revokeRefreshToken")).isTrue();
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
        assertThat(realm.getString("passwordPolicy")).contains("length(10)", "notUsername");
    }

    /** ID-7: the service demands what the realm gives: its second level, for as long as the realm lets it count. */
    @Test
    void theSecondLevelOfProductionIsWhatTheServiceDemands() throws IOException {
        var realm = new JsonObject(Files.readString(Path.of("docker/keycloak/parta-realm.json")));
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        var second = realm.getJsonArray("authenticatorConfig").stream()
                .map(JsonObject.class::cast)
                .filter(config -> config.getString("alias").equals("level 2"))
                .map(config -> config.getJsonObject("config"))
                .findFirst()
                .orElseThrow();

        assertThat(realm.getString("browserFlow")).isEqualTo("parta browser");
        assertThat(second)
                .isEqualTo(new JsonObject()
                        .put("loa-condition-level", properties.getProperty("parta.step-up.acr"))
                        .put("loa-max-age", "900"));
    }

    @Test
    void theVendorsKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException, JoseException {
        Path file = directory.resolve("key.pem");
        String first = DemoJournalKey.in(file).jwks();
        assertThat(DemoJournalKey.in(file).jwks()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new JsonWebKeySet(first).findJsonWebKey("demo-journal", "EC", "sig", "ES256"))
                .isNotNull();
    }
}
