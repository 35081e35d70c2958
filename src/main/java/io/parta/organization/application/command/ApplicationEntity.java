package io.parta.organization.application.command;

import io.parta.organization.application.ApplicationState;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.organization.membership.OrganizationRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as commands change it: what was asked for, and in the granted fields what the administration set. */
@Entity
@Table(name = "application")
@IdClass(ApplicationEntity.Key.class)
class ApplicationEntity {

    @Id
    UUID organizationId = new UUID(0, 0);

    @Id
    UUID id = new UUID(0, 0);

    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    ApplicationState state = ApplicationState.SENT;

    String[] roles = {};
    String rosterName = "";
    String[] subjects = {};

    @Nullable
    String className;

    @Nullable
    String childName;

    @Nullable
    String childClassName;

    @Enumerated(EnumType.STRING)
    @Nullable
    GuardianshipKind childKind;

    @Nullable
    String comment;

    @Nullable
    UUID invitationId;

    String @Nullable [] grantedRoles;

    @Nullable
    String grantedRosterName;

    String @Nullable [] grantedSubjects;

    @Enumerated(EnumType.STRING)
    @Nullable
    GuardianshipKind grantedKind;

    @Nullable
    UUID classId;

    @Nullable
    UUID studentId;

    @Nullable
    UUID membershipId;

    @Nullable
    Instant decidedAt;

    @Nullable
    UUID decidedBy;

    @Nullable
    String rejectionReason;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    /** Primary key of the table. */
    record Key(UUID organizationId, UUID id) implements Serializable {}

    Set<OrganizationRole> askedRoles() {
        return set(roles);
    }

    /** The roles that accepting gives. */
    Set<OrganizationRole> rolesToGrant() {
        return set(grantedRoles == null ? roles : grantedRoles);
    }

    List<String> subjectsToGrant() {
        return List.of(grantedSubjects == null ? subjects : grantedSubjects);
    }

    String rosterNameToGrant() {
        return grantedRosterName == null ? rosterName : grantedRosterName;
    }

    /** What the guardian is to the student; null where nobody stands for one. */
    @Nullable
    GuardianshipKind kindToGrant() {
        return grantedKind == null ? childKind : grantedKind;
    }

    static String[] names(Collection<OrganizationRole> roles) {
        return roles.stream().distinct().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Set<OrganizationRole> set(String[] names) {
        Set<OrganizationRole> set = EnumSet.noneOf(OrganizationRole.class);
        Arrays.stream(names).map(OrganizationRole::valueOf).forEach(set::add);
        return set;
    }
}
