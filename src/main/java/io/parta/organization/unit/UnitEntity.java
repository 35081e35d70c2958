package io.parta.organization.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A unit as commands change it. */
@Entity
@Table(name = "organization_unit")
@IdClass(UnitEntity.Key.class)
class UnitEntity {

    @Id
    UUID organizationId = new UUID(0, 0);

    @Id
    UUID id = new UUID(0, 0);

    String name = "";

    /** Kept by statements: members who come and go are no reason to refuse who renames the unit. */
    @Column(insertable = false, updatable = false)
    int memberCount;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    /** Primary key of the table. */
    record Key(UUID organizationId, UUID id) implements Serializable {}
}
