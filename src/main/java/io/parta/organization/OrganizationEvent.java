package io.parta.organization;

import io.parta.platform.live.LiveEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An event of an organisation's topic: facts as of then, the organisation as of delivery (LV-7). */
@Description("Event of an organisation, ordered within it.")
public record OrganizationEvent(
        @Ignore UUID organizationKey,
        @Ignore JsonObject facts,

        @NonNull @Description("Cursor of the event: subscribe with `after` to go on behind it.")
        String cursor,

        @NonNull @Description("Type of the event.") OrganizationEventType type,

        @Description("Version of the organisation as of the event: ignore what you already have.")
        int organizationVersion,

        @NonNull @Description("Time it happened.") Instant occurredAt) {

    /** Names of facts. */
    public static final String VERSION = "version";

    /** The key that the event refers to by this fact; null when it has none. */
    public @Nullable UUID reference(String fact) {
        String text = facts.getString(fact);
        return text == null ? null : UUID.fromString(text);
    }

    static OrganizationEvent of(LiveEvent event) {
        return new OrganizationEvent(
                event.topic(),
                event.facts(),
                event.cursor().encode(),
                OrganizationEventType.valueOf(event.type()),
                event.facts().getInteger(VERSION, 0),
                event.at());
    }
}
