package io.parta.organization.invitation.sheet;

import io.parta.organization.invitation.Invitation;
import io.parta.organization.invitation.Invitations;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Invitations for a whole class and their printed sheet. */
@GraphQLApi
public class ClassInvitationsGraphQL {

    private final ClassInvitationsService service;
    private final Invitations invitations;
    private final CurrentRequest request;

    ClassInvitationsGraphQL(ClassInvitationsService service, Invitations invitations, CurrentRequest request) {
        this.service = service;
        this.invitations = invitations;
        this.request = request;
    }

    @Mutation("classInvitationsCreate")
    @Description(
            "Makes a personal invitation for each student of a class, or for their guardians, in one transaction, and "
                    + "shows their links once: singly and as a sheet to print. One use for a student without an account, two for the "
                    + "guardians of one. The organisation's administrators (not while it is suspended), operators, and whoever heads "
                    + "the class. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE, CLASS_NOT_ACTIVE, "
                    + "NOBODY_TO_INVITE, STUDENT_NOT_IN_CLASS, PERSON_ALREADY_ATTACHED.")
    public Uni<ClassInvitationsCreatePayload> classInvitationsCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassInvitationsCreateInput input) {
        return service.create(input, request.viewer().requireLogIn());
    }

    @Description("Invitation that was made; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Invitation>> invitation(@Source List<ClassInvitation> made) {
        var keys = made.stream().map(ClassInvitationsGraphQL::key).toList();
        return invitations.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Invitation>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    /** Drawn on a worker: a hundred codes take the time of a hundred statements. */
    @Nullable
    @Description(
            "Sheet of the invitations: an HTML document of its own, A4 pages of cards to print and to cut apart, in the "
                    + "language of Accept-Language (ru by default). Null when the command was refused, and in the answer to a "
                    + "repeated Idempotency-Key.")
    public String sheetHtml(@Source ClassInvitationsCreatePayload payload) {
        return payload.sheet() == null ? null : SheetPage.of(payload.sheet(), request.locale());
    }

    private static PartitionedKey key(ClassInvitation one) {
        return new PartitionedKey(one.organizationKey(), one.invitationKey());
    }
}
