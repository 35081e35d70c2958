package io.parta.bench.delivery;

import io.parta.bench.region.Issuer;
import io.parta.packaged.PackagedService;
import io.parta.packaged.Wire;
import io.parta.testing.OwnRedis;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Redis, an issuer of tokens and instances of the packaged service, all of this run alone. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> options;
    private final Map<String, String> environment;
    private final OwnRedis redis = new OwnRedis();
    private @Nullable Postgres postgres;
    private final Issuer issuer;
    private final Map<UUID, String> tokens = new ConcurrentHashMap<>();
    private final List<Instance> instances = new ArrayList<>();

    /** An instance, which keeps its port, and the wire over which its clients come. */
    private static final class Instance {
        final int port;
        final Wire wire;
        PackagedService service;

        Instance(int port, Wire wire, PackagedService service) {
            this.port = port;
            this.wire = wire;
            this.service = service;
        }
    }

    /** @param options of the instances' JVM */
    Cluster(int size, String... options)
            throws IOException, SQLException, JoseException, InterruptedException, ExecutionException,
                    TimeoutException {
        this.options = List.of(options);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        var keycloak = URI.create("http://127.0.0.1:" + PackagedService.freePort());
        // Engines of a test run: a directory of this run alone, empty at the start. Only PostgreSQL is left for them.
        System.setProperty("smallrye.config.profile", "test");
        System.setProperty("quarkus.profile", "test");
        System.setProperty("parta.keycloak.url", keycloak.toString());
        System.setProperty("parta.redis.url", redis.start().url());
        issuer = new Issuer(keycloak, "parta");
        environment = new HashMap<>(PackagedService.engines());
        environment.put("PARTA_LIMITS_PERSON_POINTS", "1000000000");
        postgres = new Postgres(environment);
        for (int i = 0; i < size; i++) {
            int port = PackagedService.freePort();
            instances.add(new Instance(port, new Wire("127.0.0.1", port), started(port)));
        }
        instances.forEach(instance -> awaitReady(instance.service));
    }

    int size() {
        return instances.size();
    }

    OwnRedis redis() {
        return redis;
    }

    Postgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    PackagedService service(int instance) {
        return instances.get(instance).service;
    }

    Wire wire(int instance) {
        return instances.get(instance).wire;
    }

    /** Where an instance is reached, over its wire. */
    URI graphql(int instance) {
        return URI.create("http://" + wire(instance).address() + "/graphql");
    }

    /** The one token that a person has. */
    String token(UUID person) {
        return tokens.computeIfAbsent(person, this::signed);
    }

    private String signed(UUID person) {
        try {
            return issuer.token(person.toString());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts an instance that was killed, where it was, and waits until it is ready. */
    void startAgain(int instance) throws IOException {
        var again = instances.get(instance);
        again.service = started(again.port);
        awaitReady(again.service);
    }

    private PackagedService started(int port) throws IOException {
        environment.put("PARTA_HTTP_PORT", String.valueOf(port));
        return PackagedService.start(options, environment);
    }

    private static void awaitReady(PackagedService service) {
        Waiting.untilTold("an instance is ready", PATIENCE, () -> service.status("/q/health/ready") == 200);
    }

    @Override
    public void close() {
        end();
    }

    /** Also when the run is interrupted: no process outlives it. */
    private synchronized void end() {
        instances.forEach(instance -> {
            instance.wire.close();
            instance.service.kill();
        });
        instances.clear();
        redis.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
