package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the mutations of one execution have written. */
public final class Journal {

    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private Journal() {}

    static void add(String line) {
        LINES.add(line);
    }

    static List<String> lines() {
        return List.copyOf(LINES);
    }

    /** Before each execution. */
    public static void clear() {
        LINES.clear();
    }
}
