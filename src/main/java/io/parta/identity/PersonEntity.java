package io.parta.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person as the own profile's commands change them; born by {@link People}, never by Hibernate. */
@Entity
@Table(name = "person")
@DynamicUpdate
class PersonEntity {

    @Id
    UUID id = new UUID(0, 0);

    @Nullable
    @Column(updatable = false)
    String keycloakSubject;

    @Nullable
    String messengerUserId;

    @Column(nullable = false)
    String firstName = "";

    @Nullable
    String lastName;

    @Nullable
    String nickname;

    @Nullable
    @Enumerated(EnumType.STRING)
    Language locale;

    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;
}
