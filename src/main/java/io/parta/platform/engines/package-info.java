/**
 * PostgreSQL, Redis and Keycloak of the profiles dev, demo and test, so that a clone, a JDK and Maven are enough to run
 * Parta. Whoever first reads the address of an engine that nobody configured starts all that are missing, in parallel
 * ({@link io.parta.platform.engines.EngineConfigSourceFactory}); a configured address always wins, and the production
 * profile never comes here: its jar lacks the engines' libraries.
 *
 * <p>What holds: one set of engines per JVM, however many class loaders ask; one data directory per running JVM; engines
 * outlive the shutdown of the application, so that it drains against a living database, and never outlive its process
 * ({@link io.parta.platform.engines.Reaper}), Ctrl-C and kill -9 included. Data lies in {@code .parta/} of the project.
 */
@NullMarked
package io.parta.platform.engines;

import org.jspecify.annotations.NullMarked;
