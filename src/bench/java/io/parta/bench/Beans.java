package io.parta.bench;

import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;

/** How SmallRye finds the beans of {@link WithoutContainer}. */
public final class Beans implements LookupService {

    @Override
    public String getName() {
        return "beans of the benchmark";
    }

    @Override
    public <T> ManagedInstance<T> getInstance(Class<T> type) {
        T bean = type.cast(WithoutContainer.bean(type));
        return () -> bean;
    }
}
