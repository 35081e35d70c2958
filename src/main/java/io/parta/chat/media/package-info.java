/**
 * What a chat has beside plain text, by kind: stickers, polls, links (ME-1).
 *
 * <p>Invariants: what is listed is what the viewer could read by turning pages, within their visible history (LV-7); a page is
 * walked by the index of its kind, whatever stands between.
 */
@NullMarked
package io.parta.chat.media;

import org.jspecify.annotations.NullMarked;
