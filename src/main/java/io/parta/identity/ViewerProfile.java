package io.parta.identity;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * The own profile: what nobody else sees. It has an id of its own beside the person's, because clients keep objects by id
 * and would mix the two.
 */
@Type("Viewer")
@Description("Viewer: the person who is logged in, with what they alone see of themselves.")
public record ViewerProfile(
        @NonNull @Description("Person of the viewer, as others see them.")
        Person person,

        @NonNull
        @Description("Public number of the viewer: eleven digits, the last a check digit. Shown here only: "
                + "whoever is told it can find them.")
        String publicNumber,

        @Nullable @Description("Language the viewer chose; null follows Accept-Language.")
        Language language,

        @Description("Whether an account at the messenger is linked to the viewer: see `messengerAccountLink`.")
        boolean messengerLinked,

        @NonNull @Description("Roles of the viewer on the platform, by the log-in; empty for nearly everyone.")
        List<@NonNull PlatformRole> platformRoles,

        @Description("Version of the profile: grows with each change.")
        int version,

        @NonNull @Description("Time the person came into being.")
        Instant createdAt,

        @NonNull
        @Description("Cursor of the viewer's notifications as of this reading: `notifications(after:)` from it misses "
                + "nothing.")
        String notificationsCursor)
        implements Node {

    public static final String PREFIX = "viewer";

    @Override
    @Id
    @NonNull
    @Description("Id of the viewer, opaque. The person's id is another: `person { id }`.")
    public String getId() {
        return TypeId.encode(PREFIX, key());
    }

    @Ignore
    public UUID key() {
        return person.key();
    }
}
