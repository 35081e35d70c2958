package io.parta.organization.administration;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.live.NewEvent;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * Events that administrators and operators hear, and other members do not: whatever tells of one member. Contexts emit them
 * beside the notification of the person concerned.
 */
public final class AdministrationEvents {

    /** Fact: key of the membership that the event is about. */
    public static final String MEMBERSHIP = "membership";

    /** Fact: key of the organisation. */
    public static final String ORGANIZATION = "organization";

    private AdministrationEvents() {}

    /**
     * An event about one member.
     *
     * @param facts references and numbers beyond organisation and membership
     */
    public static NewEvent of(UUID organization, AdministrationEventType type, UUID membership, JsonObject facts) {
        return of(organization, type, facts.copy().put(MEMBERSHIP, membership.toString()));
    }

    /** An event about no member in particular. */
    public static NewEvent of(UUID organization, AdministrationEventType type, JsonObject facts) {
        return new NewEvent(
                AdministrationTopic.of(organization),
                type.name(),
                facts.copy().put(ORGANIZATION, organization.toString()));
    }
}
