package io.parta.chat;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears that a member leaves a chat by choice, before they do: it may still take the chat's counter, no member is held yet. */
public interface ChatLeaveListener {

    Uni<Void> beforeLeaving(UnitOfWork unit, UUID chat, UUID person);
}
