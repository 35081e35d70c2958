package io.parta.platform.identity.launch;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.util.Optional;

/** What a deployment has of the messenger, set for one test. */
public final class LaunchSetting {

    private LaunchSetting() {}

    /** Until the end of the test: no bot. */
    public static void withoutBot() {
        QuarkusMock.installMockForType(new Launches(Optional::empty, Clock.systemUTC()), Launches.class);
    }
}
