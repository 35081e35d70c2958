package io.parta.organization.guardianship;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.MembershipRoleState;
import io.parta.organization.membership.RoleSource;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guardianship as commands change it, under the organisation's lock (RO-3, RO-7). */
@Entity
@Table(name = "guardianship")
@IdClass(GuardianshipEntity.Key.class)
class GuardianshipEntity {

    @Id
    UUID organizationId = new UUID(0, 0);

    @Id
    UUID id = new UUID(0, 0);

    UUID guardianMembershipId = new UUID(0, 0);
    UUID studentMembershipId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    GuardianshipKind kind = GuardianshipKind.OTHER;

    /** The same two states as a role's. */
    @Enumerated(EnumType.STRING)
    MembershipRoleState state = MembershipRoleState.PENDING;

    @Enumerated(EnumType.STRING)
    RoleSource source = RoleSource.ADMINISTRATOR;

    @Nullable
    Instant confirmedAt;

    @Nullable
    UUID confirmedBy;

    @Nullable
    Instant endedAt;

    Instant createdAt = Instant.EPOCH;

    /** Primary key of the table. */
    record Key(UUID organizationId, UUID id) implements Serializable {}
}
