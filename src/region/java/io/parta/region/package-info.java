/**
 * A region made up: schools with their people, classes, units and guardians, and those who come by applications and
 * invitations, as a real one has them after some years of use (OR, ST, RO, AP, IN). For benchmarks and tests, never part of the service.
 *
 * <p>The same seed, sizes and academic year make the same rows on every machine: nothing here asks a clock, a locale or a
 * generator of the JDK. Schools are made one after the other and handed on as rows ({@link io.parta.region.Rows}), so
 * memory holds one school, however many there are. Rows go straight into the tables, past commands and events; they keep
 * every constraint, every check digit and every counter that the commands would have kept.
 *
 * <p>Begin with {@link io.parta.region.RegionSize}, then {@link io.parta.region.Region}. {@link io.parta.region.LoadRegion}
 * is the command.
 */
@NullMarked
package io.parta.region;

import org.jspecify.annotations.NullMarked;
