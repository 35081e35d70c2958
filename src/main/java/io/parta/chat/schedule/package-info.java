/**
 * Messages that are sent later (ME-3).
 *
 * <p>Invariants: nobody but the author sees them; one is sent once, however many instances find it due, under the rights that its
 * author has then; one that could not be sent stays with the code and the author is told (docs/decisions/0156).
 *
 * <p>Read {@link io.parta.chat.schedule.ScheduleGraphQL}, then {@link io.parta.chat.schedule.ScheduleService} and
 * {@link io.parta.chat.schedule.ScheduledSending}.
 */
@NullMarked
package io.parta.chat.schedule;

import org.jspecify.annotations.NullMarked;
