package io.parta.organization.membership;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of one member with their sources (RO-9), inside a command. */
public record MemberRoles(Map<OrganizationRole, Map<RoleSource, MembershipRoleState>> sources) {

    static final MemberRoles NONE = new MemberRoles(Map.of());

    /** One source of a role. */
    public record Held(OrganizationRole role, RoleSource source, MembershipRoleState state) {}

    static MemberRoles of(List<Held> rows) {
        var sources = new EnumMap<OrganizationRole, Map<RoleSource, MembershipRoleState>>(OrganizationRole.class);
        rows.forEach(row -> sources.computeIfAbsent(row.role(), role -> new EnumMap<>(RoleSource.class))
                .put(row.source(), row.state()));
        return new MemberRoles(sources);
    }

    /** All of them, whether they wait or not. */
    public Set<OrganizationRole> all() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    public boolean has(OrganizationRole role) {
        return sources.containsKey(role);
    }

    public boolean isConfirmed(OrganizationRole role) {
        return sources.getOrDefault(role, Map.of()).containsValue(MembershipRoleState.CONFIRMED);
    }

    /** Whether the e-journal gave the role: its next synchronisation would bring it back. */
    boolean isOfJournal(OrganizationRole role) {
        return sources.getOrDefault(role, Map.of()).containsKey(RoleSource.JOURNAL);
    }

    /** These without others. */
    public Set<OrganizationRole> without(Set<OrganizationRole> others) {
        Set<OrganizationRole> left = EnumSet.noneOf(OrganizationRole.class);
        left.addAll(all());
        left.removeAll(others);
        return left;
    }

    /** Names for the audit log, in a stable order. */
    public static String text(Set<OrganizationRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
