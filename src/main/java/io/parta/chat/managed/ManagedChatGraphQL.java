package io.parta.chat.managed;

import io.parta.organization.membership.Membership;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Managed chats: why somebody is not in one, and the way back. */
@GraphQLApi
public class ManagedChatGraphQL {

    private static final PartitionedKey NOBODY = new PartitionedKey(new UUID(0, 0), new UUID(0, 0));

    private final RestoreService service;
    private final ManagedChatReads reads;
    private final CurrentRequest request;

    ManagedChatGraphQL(RestoreService service, ManagedChatReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Query("whyNotInChat")
    @Description(
            "Why a member of an organisation is not in one of its managed chats; null when there is no such member "
                    + "for the viewer. Members of themselves, administrators and operators of everybody.")
    public Uni<@Nullable WhyNotInChat> whyNotInChat(
            @Name("membershipId") @Id @NonNull @Description("Id of the membership.") String membershipId,
            @Name("kind") @NonNull @Description("Kind of the chat.") ManagedChatKind kind,
            @Name("classId")
                    @Id
                    @Nullable
                    @Description("Id of the class; null for the chat of the organisation's staff.")
                    String classId) {
        var viewer = request.viewer().requirePerson();
        var member = TypeId.decodePartitioned(Membership.PREFIX, membershipId).orElse(NOBODY);
        UUID schoolClass = classId == null
                ? null
                : TypeId.decodePartitioned(SchoolClass.PREFIX, classId)
                        .map(PartitionedKey::key)
                        .orElse(NOBODY.key());
        return reads.whyNot(member, kind, schoolClass, viewer).map(found -> found.orElse(null));
    }

    @Mutation("managedChatsRestore")
    @Description(
            "Brings a member back into the managed chats of an organisation that they left by choice, and makes all of "
                    + "them equal to its structure. Members for themselves, administrators for everybody. Codes: NOT_FOUND "
                    + "(organisation, membership), STEP_UP_REQUIRED, WRONG_ORGANIZATION_STATE.")
    public Uni<ManagedChatsRestorePayload> managedChatsRestore(
            @Name("input") @NonNull @Description("Input of the mutation.") ManagedChatsRestoreInput input) {
        return service.restore(input, request.viewer().requirePerson());
    }
}
