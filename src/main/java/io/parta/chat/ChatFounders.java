package io.parta.chat;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Who may make study chats of an organisation: its staff and teachers (CH-1). */
@ApplicationScoped
public class ChatFounders {

    private final OrganizationAccess organizations;
    private final Members members;

    ChatFounders(OrganizationAccess organizations, Members members) {
        this.organizations = organizations;
        this.members = members;
    }

    /**
     * The organisation, under a lock that keeps its members as they are; NOT_FOUND when the viewer may not know of it,
     * NOT_ALLOWED when they are neither staff nor teacher there.
     *
     * @param field name of the input field that led here
     */
    public Uni<Result<Accessed>> right(UnitOfWork unit, UUID organization, String field, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        return organizations
                .find(unit, organization, field, LockMode.PESSIMISTIC_READ, viewer)
                .chain(found -> members.listByPersons(unit, organization, List.of(person))
                        .map(own -> found.chain(accessed -> isStaff(own.get(person))
                                ? Result.done(accessed)
                                : Result.refused(Refusal.of(ErrorCode.NOT_ALLOWED)))));
    }

    private static boolean isStaff(Members.@Nullable Member member) {
        return member != null && (member.is(OrganizationRole.STAFF) || member.is(OrganizationRole.TEACHER));
    }
}
