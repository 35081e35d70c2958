/**
 * How long the service takes to answer on a made-up region ({@code io.parta.region}): real requests of people of every
 * role over HTTP, with tokens that the service verifies, to a service that runs apart. {@link
 * io.parta.bench.region.RegionLatency} is the command; docs/performance/region.md tells how to run it and what it showed.
 */
@NullMarked
package io.parta.bench.region;

import org.jspecify.annotations.NullMarked;
