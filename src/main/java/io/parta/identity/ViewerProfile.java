package io.parta.identity;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 *
 * @param details null where nobody asked for them: who only asks for the viewer's chats, say
 */
@Type("Viewer")
@Description("Viewer: the person who is logged in, with what they alone see of themselves.")
public record ViewerProfile(
        @Ignore UUID key, @Ignore @Nullable Details details) implements Node {

    public static final String PREFIX = "viewer";

    /** The fields that are read of {@link Details}. */
    static final Set<String> OF_DETAILS = Set.of(
            "person",
            "publicNumber",
            "language",
            "messengerLinked",
            "platformRoles",
            "version",
            "createdAt",
            "notificationsCursor");

    /** What is read of the person. */
    record Details(
            Person person,
            String publicNumber,
            @Nullable Language language,
            boolean messengerLinked,
            List<PlatformRole> platformRoles,
            int version,
            Instant createdAt,
            String notificationsCursor) {}

    /** @throws NullPointerException when the viewer was answered without them */
    @Override
    public Details details() {
        return Objects.requireNonNull(details, "This viewer was answered without details");
    }

    @Override
    @Id
    @NonNull
    @Description("Id of the viewer, opaque. The person's id is another: `person { id }`.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }

    @NonNull
    @Description("Person of the viewer, as others see them.")
    public Person getPerson() {
        return details().person();
    }

    @NonNull
    @Description("Public number of the viewer: eleven digits, the last a check digit. Shown here only: "
            + "whoever is told it can find them.")
    public String getPublicNumber() {
        return details().publicNumber();
    }

    @Description("Language the viewer chose; null follows Accept-Language.")
    public @Nullable Language getLanguage() {
        return details().language();
    }

    @Description("Whether an account at the messenger is linked to the viewer: see `messengerAccountLink`.")
    public boolean isMessengerLinked() {
        return details().messengerLinked();
    }

    @NonNull
    @Description("Roles of the viewer on the platform, by the log-in; empty for nearly everyone.")
    public List<@NonNull PlatformRole> getPlatformRoles() {
        return details().platformRoles();
    }

    @Description("Version of the profile: grows with each change.")
    public int getVersion() {
        return details().version();
    }

    @NonNull
    @Description("Time the person came into being.")
    public Instant getCreatedAt() {
        return details().createdAt();
    }

    @NonNull
    @Description("Cursor of the viewer's notifications as of this reading: `notifications(after:)` from it misses "
            + "nothing.")
    public String getNotificationsCursor() {
        return details().notificationsCursor();
    }
}
