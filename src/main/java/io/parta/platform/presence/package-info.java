/**
 * Who is online: whoever has a socket, on whichever instance (LV-6). Redis alone knows it, for {@value
 * io.parta.platform.presence.OnlinePeople#LIFETIME_SECONDS} seconds after the last heartbeat; nothing is stored, no time of anybody's
 * last visit, and while Redis is away nobody knows. Who may see whose is the matter of whoever shows it.
 */
@NullMarked
package io.parta.platform.presence;

import org.jspecify.annotations.NullMarked;
