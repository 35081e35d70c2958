package io.parta.platform.engines;

import java.io.IOException;
import java.util.Map;

/** One of the three. */
interface Engine {

    /** For progress lines and log files, for example {@code PostgreSQL}. */
    String name();

    /** Starts the engine, waits until it answers, and returns the configuration that leads to it. */
    Map<String, String> start() throws IOException;
}
