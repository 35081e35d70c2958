package io.parta.platform.engines;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Starts the engines when one of their addresses is first read, and not when it is merely listed. */
class EngineConfigSource implements ConfigSource {

    /** Below application.properties (250), so that every explicit value wins. */
    static final int ORDINAL = 240;

    private final EnginePlan plan;

    EngineConfigSource(EnginePlan plan) {
        this.plan = plan;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "engines of the profile " + plan.profile();
    }

    /** None: a framework that lists all properties reads them too, and a build must not start a database. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
        return plan.answers(name) ? Engines.answer(plan, name) : null;
    }
}
