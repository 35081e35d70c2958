package io.parta.platform.engines;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers the addresses of engines that nobody configured, in the profiles dev, demo and test. Configuration is the one
 * thing that Quarkus reads early enough, in every mode, for engines to be there: test resources and the main method come
 * after the build steps that already ask for addresses.
 */
public class EngineConfigSourceFactory implements ConfigSourceFactory {

    private static final Set<String> PROFILES = Set.of("dev", "demo", "test");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Optional<String> profile =
                context.getProfiles().stream().filter(PROFILES::contains).findFirst();
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
                port(context, "parta.keycloak.port", profile.get().equals("test") ? 0 : 8180),
                profile.get().equals("demo") ? port(context, "parta.http.port", 8080) : 0,
                Boolean.parseBoolean(value(context, "parta.engines.fresh")));
        return List.of(new EngineConfigSource(plan));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(EngineConfigSource.ORDINAL);
    }

    private static int port(ConfigSourceContext context, String name, int otherwise) {
        String value = value(context, name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new EngineFailure(name + " is “" + value + "”, which is no port number.", e);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }
}
