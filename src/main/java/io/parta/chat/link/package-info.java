/**
 * Links into study chats (CH-7): who makes them, where they are listed, what revokes them, how people come by them.
 *
 * <p>Invariants: a link is of a GROUP chat; its owner, its administrators and class staff among its members make links; the
 * owner and administrators keep all of them, others the ones they made. A token is shown once and kept as its digest
 * (docs/decisions/0130). It lets in confirmed members of the chat's verified organisation, who add themselves, so nobody's
 * switches are asked; nobody comes past a block between them and whoever made the link, and nobody comes back whom
 * somebody has taken out (docs/decisions/0169). Of fifty people at one use left exactly one is let in.
 *
 * <p>A token that is of no use to somebody is CHAT_LINK_NOT_VALID after the same statements, whatever the reason, before
 * anything is locked. Wrong ones are counted before they are looked at ({@link io.parta.platform.secret.SecretGuard}).
 *
 * <p>Read {@link io.parta.chat.link.ChatLinksGraphQL}, then {@link io.parta.chat.link.LinkService}, {@link
 * io.parta.chat.link.EntryService} and {@link io.parta.chat.link.LinkPolicy}.
 */
@NullMarked
package io.parta.chat.link;

import org.jspecify.annotations.NullMarked;
