/**
 * A small school whose data is prepared before anything is measured: what remains is the cost of the execution. The
 * resolvers are written like those of the service, in batches and answering Uni, and have nothing to wait for.
 */
@NullMarked
package io.parta.bench.school;

import org.jspecify.annotations.NullMarked;
