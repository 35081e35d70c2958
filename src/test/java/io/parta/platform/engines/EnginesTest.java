package io.parta.platform.engines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whatever an engine comes from, it is the one that the service needs. */
@QuarkusTest
class EnginesTest {

    @Inject
    Pool pool;

    @Inject
    RedisDataSource redis;

    @ConfigProperty(name = "parta.keycloak.url")
    String keycloak;

    @Test
    void theDatabaseIsPostgres18WithTheApplicationsRole() {
        assertThat(query("SELECT current_setting('server_version_num')::int / 10000, current_user::text"))
                .isEqualTo(List.of(18, "parta_app"));
    }

    @Test
    void russianTextIsFoldedAndSearchedByTrigrams() {
        assertThat(query("SELECT lower('ЁЖИК'), similarity('Учителева', 'учителев') > 0.5"))
                .isEqualTo(List.of("ёжик", true));
    }

    @Test
    void keysAreMadeByTheDatabaseInTheOrderOfTime() {
        assertThat(query("SELECT uuid_extract_version(uuidv7())::int, 1")).isEqualTo(List.of(7, 1));
    }

    @Test
    void redisAnswers() {
        assertThat(redis.execute("PING").toString()).isEqualTo("PONG");
    }

    @Test
    void keycloakKnowsTheRealmAndItsIssuerIsStable() {
        String issuer = given().get(keycloak + "/realms/parta/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .extract()
                .path("issuer");
        assertThat(issuer).isEqualTo(keycloak + "/realms/parta");
    }

    private List<Object> query(String sql) {
        var row = pool.query(sql).executeAndAwait().iterator().next();
        return List.of(row.getValue(0), row.getValue(1));
    }
}
