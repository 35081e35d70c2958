package io.parta.organization.application;

/** An application of somebody to an organisation (AP-1). */
public final class Application {

    public static final String PREFIX = "application";

    /** Fact of events: key of the application that they are about. */
    public static final String FACT = "application";

    private Application() {}
}
