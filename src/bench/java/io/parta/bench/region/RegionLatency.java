package io.parta.bench.region;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jose4j.lang.JoseException;

/**
 * Asks each {@link Question} as often as it is told, by a few callers at a time, and prints how long answers took.
 *
 * <p>Arguments, as {@code name=value}: {@code service=http://127.0.0.1:8080}, {@code requests=2000}, {@code callers=4}.
 * Environment: {@code PARTA_DATABASE_*} of the region's database; {@code PARTA_KEYCLOAK_URL} as the service has it: the
 * tokens are signed here and the key is published there, so that nothing else may listen at that address.
 */
public final class RegionLatency {

    private static final int WARM_UP = 400;
    private static final int ATTEMPTS = 600;

    /** An answer that would be fast because it says nothing. */
    private static final Pattern NOTHING =
            Pattern.compile("\"errors\"|\"(organization|classes|units|applications|invitations|node|viewer)\":null");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Map<Question.Asker, List<Caller>> callers;

    private RegionLatency(URI service, Map<Question.Asker, List<Caller>> callers) {
        this.service = service;
        this.callers = callers;
    }

    public static void main(String... arguments)
            throws IOException, JoseException, SQLException, InterruptedException, ExecutionException {
        URI service = URI.create(option(arguments, "service", "http://127.0.0.1:8080"));
        int requests = Integer.parseInt(option(arguments, "requests", "2000"));
        int atATime = Integer.parseInt(option(arguments, "callers", "4"));
        var keycloak = URI.create(System.getenv("PARTA_KEYCLOAK_URL"));
        try (var issuer = new Issuer(keycloak, System.getenv().getOrDefault("PARTA_KEYCLOAK_REALM", "parta"));
                var database = database()) {
            new RegionLatency(service.resolve("/graphql"), callers(database, issuer)).measure(requests, atATime);
        }
    }

    private void measure(int requests, int atATime) throws InterruptedException, ExecutionException {
        awaitService();
        System.out.printf(
                Locale.ROOT, "| question | asked by | p50 ms | p99 ms | requests/s |%n|---|---|--:|--:|--:|%n");
        for (Question question : Question.values()) {
            ask(question, WARM_UP, atATime);
            long began = System.nanoTime();
            long[] times = ask(question, requests, atATime);
            double seconds = (System.nanoTime() - began) / 1e9;
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.1f | %.0f |%n",
                    question.title,
                    question.asker.name().toLowerCase(Locale.ROOT),
                    times[times.length / 2] / 1e6,
                    times[times.length * 99 / 100] / 1e6,
                    times.length / seconds);
        }
    }

    private long[] ask(Question question, int requests, int atATime) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(atATime);
        try {
            List<Callable<long[]>> shares = IntStream.range(0, atATime)
                    .<Callable<long[]>>mapToObj(share -> () -> IntStream.range(0, requests / atATime)
                            .mapToLong(turn -> timed(question, turn * atATime + share))
                            .toArray())
                    .toList();
            var times = LongStream.builder();
            for (var share : threads.invokeAll(shares)) {
                Arrays.stream(share.get()).forEach(times);
            }
            return times.build().toArray();
        } finally {
            threads.shutdown();
        }
    }

    private long timed(Question question, int turn) {
        List<Caller> asking = callers.get(question.asker);
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + asking.get(turn % asking.size()).token())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(question.body(asking, turn)))
                .build();
        try {
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200 || NOTHING.matcher(answer.body()).find()) {
                throw new IllegalStateException(
                        question + " is answered with " + answer.statusCode() + ": " + answer.body());
            }
            return took;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Either may be started first. */
    private void awaitService() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + callers.get(Question.Asker.TEACHER).get(0).token())
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { publicNumber } }\"}"))
                .build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!(e instanceof ConnectException)) {
                    throw new IllegalStateException(e);
                }
            }
            LockSupport.parkNanos(500_000_000);
        }
        throw new IllegalStateException("No service answers at " + service);
    }

    private static Map<Question.Asker, List<Caller>> callers(Connection database, Issuer issuer)
            throws SQLException, JoseException {
        var callers = new EnumMap<Question.Asker, List<Caller>>(Question.Asker.class);
        for (Question.Asker asker : Question.Asker.values()) {
            callers.put(asker, Caller.list(asker, database, issuer));
        }
        return callers;
    }

    private static Connection database() throws SQLException {
        var environment = System.getenv();
        return DriverManager.getConnection(
                "jdbc:" + environment.get("PARTA_DATABASE_URL"),
                environment.get("PARTA_DATABASE_OWNER_USERNAME"),
                environment.get("PARTA_DATABASE_OWNER_PASSWORD"));
    }

    private static String option(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
