package io.parta.chat.managed;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Makes, opens and closes other chats that an organisation keeps, before who belongs to them is settled. */
public interface BeforeSettling {

    /** Takes chats, then their counters, no member. */
    Uni<Void> beforeSettling(UnitOfWork unit, UUID organization);
}
