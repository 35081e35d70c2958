package io.parta.platform.live;

import java.util.UUID;

/**
 * Tells every instance, within a second, that something about a person has changed which open sockets and streams
 * depend on: a block, a log-out, a role. It carries no content: whoever hears it reads the truth. While Redis is away it
 * reaches this instance only, and the listeners' own schedule finds the rest.
 */
public interface PersonBell {

    /** Rings after the commit of a change. Never fails and never waits. */
    void ring(UUID person);

    /**
     * Hears the rings, on the Vert.x context of the caller.
     *
     * @return stops hearing; idempotent
     */
    Runnable listen(UUID person, Runnable rung);
}
