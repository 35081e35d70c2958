/**
 * Reminders to publish a post elsewhere too (CN-5): the messenger first, other networks some hours later.
 *
 * <p>Invariants: a post has one reminder at most, which goes with it; it is told once, however many instances run, to the
 * publisher who asked for it, if they may publish there still (docs/decisions/0156).
 *
 * <p>Read {@link io.parta.chat.crosspost.CrosspostGraphQL}, then {@link io.parta.chat.crosspost.Crossposts}.
 */
@NullMarked
package io.parta.chat.crosspost;

import org.jspecify.annotations.NullMarked;
