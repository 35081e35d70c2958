package io.parta.chat.schedule;

/** What the sweep of scheduled messages asks, for tests of others. */
public final class DueSchedules {

    public static final String STATEMENT = ScheduleStore.DUE.replace(":batch", "20");

    private DueSchedules() {}
}
