package io.parta.chat.mustread;

import io.parta.chat.message.Message;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** That a message is to be acknowledged, and how far it is. */
@Description("State of a message that each member is to acknowledge.")
public record MustRead(
        @Ignore Message message,

        @Nullable @Description("Time of the last reminder to those who have not; null before the first.")
        Instant remindedAt) {}
