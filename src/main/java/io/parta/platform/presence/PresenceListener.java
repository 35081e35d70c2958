package io.parta.platform.presence;

import java.util.UUID;

/** Hears on this instance that somebody came or went here: whether they are online now is asked of {@link OnlinePeople}. */
public interface PresenceListener {

    void changed(UUID person);
}
