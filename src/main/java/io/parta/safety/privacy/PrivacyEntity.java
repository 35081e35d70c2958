package io.parta.safety.privacy;

import io.parta.safety.Audience;
import io.parta.safety.Switches;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's settings as commands change them. */
@Entity
@Table(name = "privacy")
class PrivacyEntity {

    @Id
    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    Audience mayWrite = Switches.DEFAULT;

    @Enumerated(EnumType.STRING)
    Audience mayCall = Switches.DEFAULT;

    @Enumerated(EnumType.STRING)
    Audience mayAddToChats = Switches.DEFAULT;

    @Enumerated(EnumType.STRING)
    Audience maySeeProfile = Switches.DEFAULT;

    boolean safeMode;

    @Nullable
    UUID lockedBy;

    @Nullable
    Instant lockedAt;

    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;
}
