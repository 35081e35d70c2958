package io.parta.chat.channel;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.audit.AuditLog;
import io.parta.platform.audit.AuditRecord;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what is done to channels into the audit log: of their organisation, or of the channel itself where there is none. */
@ApplicationScoped
class ChannelActs {

    private final OrganizationActs organizations;
    private final AuditLog audit;

    ChannelActs(OrganizationActs organizations, AuditLog audit) {
        this.organizations = organizations;
        this.audit = audit;
    }

    Act begin(String mutation, Viewer viewer) {
        return organizations.begin(mutation, viewer);
    }

    Uni<Void> record(
            UnitOfWork unit,
            Act act,
            UUID channel,
            @Nullable Accessed organization,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        String id = TypeId.encode(Channel.PREFIX, channel);
        return organization == null
                ? audit.append(
                        unit,
                        AuditRecord.of(
                                channel, act.mutation(), AuditActorKind.OPERATOR, act.viewer(), id, before, after),
                        act.traceId())
                : organizations.record(unit, act, organization, id, before, after);
    }
}
