package io.parta.platform.engines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The engines of this JVM, started once. Augmentation, JUnit's discovery and the application load this class several
 * times over; what they share are system properties and a lock, both of classes that exist once: strings.
 */
class Engines {

    private static final String PREFIX = "io.parta.engines.";

    private Engines() {}

    static @Nullable String answer(EnginePlan plan, String name) {
        String shared = PREFIX + plan.profile() + ".";
        synchronized ((PREFIX + "lock").intern()) {
            String failed = System.getProperty(shared + "failed");
            if (failed != null) {
                throw new EngineFailure(failed);
            }
            if (System.getProperty(shared + "started") == null) {
                start(plan, shared);
            }
            return System.getProperty(shared + name);
        }
    }

    private static void start(EnginePlan plan, String shared) {
        try {
            startAll(plan).forEach((name, value) -> System.setProperty(shared + name, value));
            System.setProperty(shared + "started", "true");
        } catch (IOException e) {
            throw remember(new EngineFailure("The engines do not start: " + e + ".", e), plan, shared);
        } catch (EngineFailure e) {
            throw remember(e, plan, shared);
        }
    }

    /** Every class loader that asks again gets the same sentence, and none tries again. */
    private static EngineFailure remember(EngineFailure failure, EnginePlan plan, String shared) {
        String sentence = String.valueOf(failure.getMessage());
        System.setProperty(shared + "failed", sentence);
        Progress.say("cannot start: " + sentence);
        if (plan.profile().equals("demo")) {
            // Whoever runs the demo has read the sentence; Quarkus would add a page of what it could not configure.
            Runtime.getRuntime().halt(1);
        }
        return failure;
    }

    private static Map<String, String> startAll(EnginePlan plan) throws IOException {
        Progress progress = new Progress();
        List<Engine> engines = plan.mode() == EngineMode.CONTAINERS ? Containers.of(plan) : embedded(plan);
        ExecutorService threads = Executors.newFixedThreadPool(engines.size());
        try {
            List<Future<Map<String, String>>> starts = new ArrayList<>();
            for (Engine engine : engines) {
                starts.add(threads.submit(() -> started(engine)));
            }
            Map<String, String> answers = new HashMap<>();
            for (Future<Map<String, String>> start : starts) {
                answers.putAll(result(start));
            }
            Progress.say("engines ready after " + progress.elapsed());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Engine> embedded(EnginePlan plan) throws IOException {
        Platform platform = Platform.current();
        Workspace workspace = Workspace.take(Project.find(), plan.profile(), plan.fresh());
        if (plan.httpPort() != 0) {
            Ports.require(plan.httpPort(), "Parta", "PARTA_HTTP_PORT");
        }
        if (plan.keycloakPort() != 0 && plan.missing().contains(EngineKind.KEYCLOAK)) {
            Ports.require(plan.keycloakPort(), "Keycloak", "PARTA_KEYCLOAK_PORT");
        }
        Progress.say("starting engines in " + workspace.directory() + ": "
                + plan.missing().stream().map(Enum::name).collect(Collectors.joining(", ")));
        return plan.missing().stream()
                .<Engine>map(kind -> switch (kind) {
                    case POSTGRESQL -> new EmbeddedPostgres(workspace, platform);
                    case REDIS -> new EmbeddedRedis(workspace, platform);
                    case KEYCLOAK -> new EmbeddedKeycloak(workspace, plan.keycloakPort(), plan.httpPort());
                })
                .toList();
    }

    private static Map<String, String> started(Engine engine) throws IOException {
        Progress progress = new Progress();
        Map<String, String> answers = engine.start();
        Progress.say(engine.name() + " ready after " + progress.elapsed());
        return answers;
    }

    private static Map<String, String> result(Future<Map<String, String>> start) throws IOException {
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The start of the engines was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineFailure failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
