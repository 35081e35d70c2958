package io.parta.platform.graphql.execution.contained;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** State of one request. It belongs to whoever asks first. */
@RequestScoped
public class Scratch {

    public static final AtomicInteger MADE = new AtomicInteger();
    public static final AtomicInteger DESTROYED = new AtomicInteger();

    private final AtomicReference<@Nullable String> owner = new AtomicReference<>();

    @PostConstruct
    void made() {
        MADE.incrementAndGet();
    }

    @PreDestroy
    void destroyed() {
        DESTROYED.incrementAndGet();
    }

    String owner(String viewer) {
        String first = owner.compareAndExchange(null, viewer);
        return first == null ? viewer : first;
    }
}
