package io.parta.region.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A school as its chats need it: those of its members who have an account, each once.
 *
 * @param since nothing was said before
 * @param insiders all of them
 */
public record ChatSchool(UUID id, Instant since, List<Insider> insiders, List<ChatClass> classes) {

    /**
     * Somebody who may be in its chats.
     *
     * @param works whether they are staff or teach
     */
    public record Insider(UUID person, String name, boolean works, boolean administers) {}

    /**
     * A class of now.
     *
     * @param guardians those who are confirmed
     */
    public record ChatClass(
            UUID lineage, String name, List<Insider> staff, List<Insider> students, List<Insider> guardians) {}

    List<Insider> workers() {
        return insiders.stream().filter(Insider::works).toList();
    }
}
