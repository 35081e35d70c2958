package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keycloak's distribution as the build unpacked it. Its own build, a minute once, makes every later start shorter. */
record KeycloakPrograms(Path directory) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BUILT = "parta.built";

    /** What kc.sh would say, in one process instead of three; a small heap and no second compiler make a quick start. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms256m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    static KeycloakPrograms ready(Path programs) throws IOException {
        Path directory = programs.resolve("keycloak-" + EngineVersions.keycloak());
        if (!Files.exists(directory.resolve("lib/quarkus-run.jar"))) {
            throw new EngineFailure("Keycloak is not unpacked in " + directory
                    + ": run `mvn process-resources`, which fetches it, or ./demo.");
        }
        KeycloakPrograms keycloak = new KeycloakPrograms(directory);
        Directories.locked(programs.resolve("keycloak.lock"), keycloak::buildOnce);
        return keycloak;
    }

    List<String> command(Path home, List<String> arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new EngineFailure("Keycloak needs a JDK, but " + java + " is not there: install JDK 17 or newer.");
        }
        List<String> fixed = List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return Stream.of(List.of(java.toString()), JVM_OPTIONS, fixed, arguments)
                .flatMap(List::stream)
                .toList();
    }

    private void buildOnce() throws IOException {
        if (Files.exists(directory.resolve(BUILT))) {
            return;
        }
        Progress.say("Keycloak prepares itself, once");
        Path log = directory.resolve("build.log");
        List<String> words = new ArrayList<>(command(directory, List.of("build", "--db=dev-file")));
        new Command("The build of Keycloak", words, directory, log, Map.of()).run(PATIENCE);
        Files.createFile(directory.resolve(BUILT));
    }
}
