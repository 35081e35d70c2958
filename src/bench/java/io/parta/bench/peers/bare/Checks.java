package io.parta.bench.peers.bare;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.RedisAPI;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The two questions of every request, each by its driver's public API: who asks, and what they have left. */
final class Checks {

    private static final int PIPELINED = 256;
    private static final String PERSON = "SELECT id, blocked_at IS NOT NULL FROM person WHERE keycloak_subject = $1";

    private final SqlClient database;
    private final RedisAPI redis;

    Checks(Vertx vertx, PgConnectOptions options, RedisAPI redis) {
        this.database = PgBuilder.client()
                .connectingTo(new PgConnectOptions(options).setPipeliningLimit(PIPELINED))
                .with(new PoolOptions().setMaxSize(1))
                .using(vertx)
                .build();
        this.redis = redis;
    }

    Future<?> of(HttpServerRequest request) {
        String subject = subject(request.getHeader("Authorization"));
        return database.preparedQuery(PERSON)
                .execute(Tuple.of(subject))
                .compose(person -> redis.incrby("bare:" + subject, "1"));
    }

    private static String subject(String authorization) {
        byte[] claims = Base64.getUrlDecoder().decode(authorization.split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }
}
