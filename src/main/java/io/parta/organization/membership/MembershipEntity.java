package io.parta.organization.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as commands change it. */
@Entity
@Table(name = "membership")
@IdClass(MembershipEntity.Key.class)
class MembershipEntity implements LockedMember {

    @Id
    UUID organizationId = new UUID(0, 0);

    @Id
    UUID id = new UUID(0, 0);

    @Nullable
    UUID personId;

    String rosterName = "";

    @Nullable
    LocalDate birthDate;

    @Nullable
    Instant administratorSince;

    @Nullable
    String orderNumber;

    @Nullable
    LocalDate orderDate;

    @Nullable
    Instant endedAt;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    @Override
    public UUID organizationKey() {
        return organizationId;
    }

    @Override
    public UUID key() {
        return id;
    }

    @Override
    public @Nullable UUID personKey() {
        return personId;
    }

    @Override
    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    @Override
    public boolean isAdministrator() {
        return administratorSince != null;
    }

    /** Primary key of the table. */
    record Key(UUID organizationId, UUID id) implements Serializable {}
}
