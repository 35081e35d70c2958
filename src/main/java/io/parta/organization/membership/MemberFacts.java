package io.parta.organization.membership;

import io.parta.identity.Person;
import io.parta.platform.graphql.node.TypeId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a member the audit log compares, by the names of the API. */
final class MemberFacts {

    private MemberFacts() {}

    static Map<String, @Nullable String> of(
            MembershipEntity member, Set<OrganizationRole> roles, List<String> subjects) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("rosterName", member.rosterName);
        facts.put("roles", roles.isEmpty() ? null : MemberRoles.text(roles));
        facts.put("subjects", subjects.isEmpty() ? null : String.join(", ", subjects));
        facts.put("person", member.personId == null ? null : TypeId.encode(Person.PREFIX, member.personId));
        return facts;
    }

    /** A birth date is never shown (ID-10): the log says that it was set, changed or cleared. */
    static void birthDate(
            @Nullable LocalDate old,
            @Nullable LocalDate now,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        if (!Objects.equals(old, now)) {
            before.put("birthDate", old == null ? null : "set");
            after.put("birthDate", now == null ? null : old == null ? "set" : "changed");
        }
    }
}
