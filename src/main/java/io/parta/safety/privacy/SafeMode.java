package io.parta.safety.privacy;

import org.eclipse.microprofile.graphql.Description;

/** Safe mode of a person (SF-1). */
@Description("Safe mode: only contacts of one's organisations and people in one's phone book may write, call or add to "
        + "chats, whatever the switches say.")
public record SafeMode(
        @Description("Whether it is on.") boolean on,

        @Description("Whether it cannot be turned off: a student is a minor until their organisation knows otherwise.")
        boolean mandatory) {}
