package io.parta.organization.administration;

import io.parta.platform.live.LiveEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An event of the administration's topic: references as of then, what they refer to as of delivery (LV-7). */
@Description(
        "Event of an organisation's administration, ordered within it: what concerns single members. What it refers "
                + "to is shown as of the delivery, not as of the event.")
public record AdministrationEvent(
        @Ignore UUID organizationKey,
        @Ignore JsonObject facts,

        @NonNull @Description("Cursor of the event: subscribe with `after` to go on behind it.")
        String cursor,

        @NonNull @Description("Type of the event.") AdministrationEventType type,

        @NonNull @Description("Time it happened.") Instant occurredAt) {

    /** The key that the event refers to by this fact; null when it has none. */
    public @Nullable UUID reference(String fact) {
        String text = facts.getString(fact);
        return text == null ? null : UUID.fromString(text);
    }

    static AdministrationEvent of(UUID organization, LiveEvent event) {
        return new AdministrationEvent(
                organization,
                event.facts(),
                event.cursor().encode(),
                AdministrationEventType.valueOf(event.type()),
                event.at());
    }
}
