package io.parta.bench.peers;

import io.parta.bench.peers.bare.BareServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds each contender from its sources, and knows how it is started. */
record Preparation(Settings settings, Engines engines, String keycloak) {

    private static final Path WORK = Path.of("target/bench/peers").toAbsolutePath();
    private static final Path APPLICATION = Path.of("target/quarkus-app").toAbsolutePath();
    /** What {@link Contender#ASKING} asks. */
    static final Path ASKED = WORK.resolve("asked.json");

    private static final String MEMORY = "-Xmx512m";

    /** Everything but the port, which is taken when it starts. */
    Server.Start prepare(Contender contender, int port) throws IOException, SQLException {
        return switch (contender) {
            case PARTA -> new Server.Start(java(APPLICATION.resolve("quarkus-run.jar")), APPLICATION, parta(port));
            case SPRING -> new Server.Start(java(spring()), WORK, peer(port));
            case MERCURIUS, APOLLO, POSTGRAPHILE -> node(contender, port);
            case BARE -> new Server.Start(bare(port), WORK, Map.of());
            case CHECKED -> new Server.Start(checked(port), WORK, Map.of());
            case ASKING -> new Server.Start(asking(port), WORK, Map.of());
        };
    }

    /** Parta with the AOT cache of JDK 25; null without that Java. */
    Server.Start withCache(int port) {
        Path java = Programs.java();
        Path copy = WORK.resolve("parta");
        if (!Files.exists(copy.resolve("parta.aot"))) {
            Programs.run("rm", List.of("rm", "-rf", copy.toString()), Path.of("."));
            Programs.run("cp", List.of("cp", "-r", APPLICATION.toString(), copy.toString()), Path.of("."));
            var environment = parta(port);
            environment.put("PATH", java.resolve("bin") + ":" + System.getenv("PATH"));
            Programs.run(
                    "The recording of the AOT cache",
                    List.of(
                            "bash",
                            Path.of("docker/record-aot-cache.sh")
                                    .toAbsolutePath()
                                    .toString(),
                            copy.toString()),
                    Path.of("."),
                    environment);
        }
        var command = new ArrayList<>(java(copy.resolve("quarkus-run.jar")));
        command.add(1, "-XX:AOTCache=" + copy.resolve("parta.aot"));
        return new Server.Start(command, copy, parta(port));
    }

    /** The application is packaged anew when a class is younger. */
    void packageParta() throws IOException {
        if (isOlder(APPLICATION.resolve("quarkus-run.jar"), Path.of("target/classes"))) {
            System.err.println("Packaging Parta");
            Programs.run(
                    "mvn package",
                    List.of(
                            "mvn",
                            "-B",
                            "-ntp",
                            "-q",
                            "package",
                            "-Dmaven.test.skip=true",
                            "-Dparta.engines.skip=true",
                            "-Dspotless.check.skip=true",
                            "-Dcheckstyle.skip=true"),
                    Path.of("."));
            Programs.run("rm", List.of("rm", "-rf", WORK.resolve("parta").toString()), Path.of("."));
        }
    }

    private Path spring() throws IOException {
        Path jar = WORK.resolve("spring/peer.jar");
        if (isOlder(jar, Contender.SPRING.home()) || isOlder(jar, Contender.HOME.resolve("sql"))) {
            System.err.println("Building the peer on Spring");
            Programs.run(
                    "mvn package of the peer on Spring",
                    List.of(
                            "mvn",
                            "-B",
                            "-ntp",
                            "-q",
                            "-f",
                            Contender.SPRING.home().resolve("pom.xml").toString(),
                            "package",
                            "-Dpeer.output=" + jar.getParent()),
                    Path.of("."),
                    Map.of("JAVA_HOME", Programs.java().toString()));
        }
        return jar;
    }

    private Server.Start node(Contender contender, int port) throws IOException, SQLException {
        Path home = contender.home();
        Path installed = home.resolve("node_modules/.package-lock.json");
        if (isOlder(installed, home.resolve("package-lock.json"))) {
            System.err.println("Installing what " + contender.title + " needs");
            Programs.run("npm ci in " + home, List.of("npm", "ci", "--no-audit", "--no-fund"), home);
            Files.setLastModifiedTime(installed, FileTime.fromMillis(System.currentTimeMillis()));
        }
        Path schema = home.resolve("schema.sql");
        if (Files.exists(schema)) {
            new Loading(engines).script(schema);
        }
        var environment = peer(port);
        environment.put("NODE_ENV", "production");
        return new Server.Start(List.of("node", "server.mjs"), home, environment);
    }

    private static List<String> bare(int port) {
        return List.of(
                Programs.java().resolve("bin/java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                String.valueOf(port));
    }

    private List<String> checked(int port) {
        var command = new ArrayList<>(bare(port));
        var addresses = engines.addresses();
        Stream.of("PARTA_DATABASE_URL", "PARTA_DATABASE_USERNAME", "PARTA_DATABASE_PASSWORD", "PARTA_REDIS_URL")
                .map(addresses::get)
                .forEach(command::add);
        return command;
    }

    private List<String> asking(int port) {
        var command = new ArrayList<>(checked(port));
        command.add(ASKED.toString());
        command.add(String.valueOf(settings.pool()));
        return command;
    }

    private List<String> java(Path jar) {
        return List.of(Programs.java().resolve("bin/java").toString(), MEMORY, "-jar", jar.toString());
    }

    /** As production is configured; a person may spend more points than anybody will here, but they are counted. */
    private Map<String, String> parta(int port) {
        var environment = new HashMap<>(engines.addresses());
        environment.put("PARTA_HTTP_HOST", "127.0.0.1");
        environment.put("PARTA_HTTP_PORT", String.valueOf(port));
        environment.put("PARTA_KEYCLOAK_URL", keycloak);
        environment.put("PARTA_SAFETY_SECRET", "a-secret-of-the-benchmark-and-nobody-else");
        environment.put("PARTA_LIMITS_PERSON_POINTS", "1000000000");
        environment.put("PARTA_DATABASE_READ_CONNECTIONS", String.valueOf(settings.pool() / 2));
        environment.put("PARTA_DATABASE_WRITE_CONNECTIONS", String.valueOf(settings.pool() - settings.pool() / 2));
        environment.put("PARTA_SHUTDOWN_DRAIN_DELAY", "0s");
        return environment;
    }

    private Map<String, String> peer(int port) {
        var addresses = engines.addresses();
        var environment = new HashMap<String, String>();
        environment.put("PORT", String.valueOf(port));
        environment.put("DATABASE_URL", addresses.get("PARTA_DATABASE_URL"));
        environment.put("DATABASE_USER", addresses.get("PARTA_DATABASE_USERNAME"));
        environment.put("DATABASE_PASSWORD", addresses.get("PARTA_DATABASE_PASSWORD"));
        environment.put("DATABASE_POOL", String.valueOf(settings.pool()));
        environment.put("REDIS_URL", addresses.get("PARTA_REDIS_URL"));
        environment.put("ISSUER", keycloak + "/realms/parta");
        environment.put("AUDIENCE", "parta-api");
        environment.put("SHARED", Contender.HOME.toString());
        return environment;
    }

    /** Whether a file is missing, or older than any under the source. */
    private static boolean isOlder(Path file, Path source) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        FileTime made = Files.getLastModifiedTime(file);
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(one -> !one.toString().contains("node_modules"))
                    .filter(Files::isRegularFile)
                    .anyMatch(one -> one.toFile().lastModified() > made.toMillis());
        }
    }
}
