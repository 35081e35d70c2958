package io.parta.platform.live;

import java.util.List;

/** Hears of events after their commit, on whatever thread; must neither fail nor wait. */
interface CommittedEvents {

    void committed(List<LiveEvent> events);
}
