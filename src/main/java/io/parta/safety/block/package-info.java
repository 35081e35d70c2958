/**
 * Anyone may block a person (SF-8): neither reaches the other then, and the blocked one is not told.
 *
 * <p>Invariants: a block is of somebody whom the viewer could know of when they made it; it is shown to who made it and to
 * nobody else; {@link io.parta.safety.Contacts} keeps it. Read {@link io.parta.safety.block.BlocksGraphQL}.
 */
@NullMarked
package io.parta.safety.block;

import org.jspecify.annotations.NullMarked;
