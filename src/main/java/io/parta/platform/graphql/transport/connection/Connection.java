package io.parta.platform.graphql.transport.connection;

import io.vertx.core.Context;

/** A long connection of a client. */
public interface Connection {

    /** The context on which {@link #restart()} is called. */
    Context context();

    /** The instance stops; the client connects again, to another. */
    void restart();
}
