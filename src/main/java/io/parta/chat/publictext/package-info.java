/**
 * What a public channel does not carry (CN-4): links to chats, calls and invitations of the platform, and phone numbers other
 * than the organisation's own. {@link io.parta.chat.publictext.ClosedLinkPolicy} finds them in a text, whoever writes it;
 * whether that matters is decided where the message is, by the statement that sends or by {@link
 * io.parta.chat.publictext.PublicText}.
 */
@NullMarked
package io.parta.chat.publictext;

import org.jspecify.annotations.NullMarked;
