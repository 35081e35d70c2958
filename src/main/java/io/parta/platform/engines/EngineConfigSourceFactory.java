package io.parta.platform.engines;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers the addresses of engines that nobody configured, in the profiles dev, demo, test and bench. Configuration is the one
 * thing that Quarkus reads early enough, in every mode, for engines to be there: test resources and the main method come
 * after the build steps that already ask for addresses.
 */
public class EngineConfigSourceFactory implements ConfigSourceFactory {

    /** Port of Keycloak by profile, so that demo and dev run side by side; test runs take any free one. */
    private static final Map<String, Integer> KEYCLOAK_PORTS = Map.of("demo", 8180, "dev", 8181, "test", 0, "bench", 0);

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Optional<String> profile = context.getProfiles().stream()
                .filter(KEYCLOAK_PORTS::containsKey)
                .findFirst();
        if (profile.isEmpty()) {
            return List.of();
        }
        EngineMode mode = EngineMode.choose(value(context, "parta.engines"), profile.get(), DockerSocket.answers());
        Set<EngineKind> missing = EnumSet.noneOf(EngineKind.class);
        Arrays.stream(EngineKind.values())
                .filter(kind -> value(context, kind.address()) == null)
                .forEach(missing::add);
        if (mode == EngineMode.EXTERNAL || missing.isEmpty()) {
            return List.of();
        }
        EnginePlan plan = new EnginePlan(
                profile.get(),
                mode,
                missing,
                port(value(context, "parta.keycloak.port"), KEYCLOAK_PORTS.getOrDefault(profile.get(), 0)),
                profile.get().equals("demo") ? port(value(context, "parta.http.port"), 8080) : 0,
                Boolean.parseBoolean(value(context, "parta.engines.fresh")));
        return List.of(new EngineConfigSource(plan));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(EngineConfigSource.ORDINAL);
    }

    private static int port(@Nullable String configured, int otherwise) {
        if (configured == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(configured.strip());
        } catch (NumberFormatException e) {
            throw new EngineFailure(
                    "“" + configured + "” is no port number: see PARTA_HTTP_PORT, PARTA_KEYCLOAK_PORT.", e);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }
}
