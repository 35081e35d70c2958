/**
 * What happens in a chat, to those who see it (LV-1, LV-2, LV-4, LV-7).
 *
 * <p>Invariants: an event says what happened, to which message or people, and by whom; content is read at delivery. Members who
 * see the same of a chat share frames; what a member may not see, because it was before them or in their absence, reaches them as
 * an event of the type WITHHELD (docs/decisions/0152).
 *
 * <p>Read {@link io.parta.chat.live.ChatEventsGraphQL}, then {@link io.parta.chat.live.ChatHorizon}.
 */
@NullMarked
package io.parta.chat.live;

import org.jspecify.annotations.NullMarked;
