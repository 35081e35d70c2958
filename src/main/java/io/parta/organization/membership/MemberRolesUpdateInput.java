package io.parta.organization.membership;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberRolesUpdate} takes (RO-1, RO-9). The second Nullable keeps the elements' NonNull from the list. */
@Input("MemberRolesUpdateInput")
@Description(
        "Input of `memberRolesUpdate`: either `replace`, or `add` and `remove`, of which one role is in one at most.")
public record MemberRolesUpdateInput(
        @Id @NonNull @Description("Id of the membership.") String id,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 4)
        @Description("Roles to add; one that waits is confirmed.")
        List<@NonNull OrganizationRole> add,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 4)
        @Description("Roles to remove, whatever their sources.")
        List<@NonNull OrganizationRole> remove,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(min = 1, max = 4)
        @Description("Roles that the member shall hold, and no others.")
        List<@NonNull OrganizationRole> replace,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 20)
        @Description(
                "Subjects of a teacher: replaces all; absent leaves them. A member who becomes a teacher needs one.")
        List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects) {

    /** Whether it says one thing: a replacement, or additions and removals that do not meet. */
    boolean isCoherent() {
        if (replace != null) {
            return add == null && remove == null;
        }
        var both = set(add);
        both.retainAll(set(remove));
        return both.isEmpty();
    }

    /** The roles after the change. */
    Set<OrganizationRole> wanted(Set<OrganizationRole> current) {
        if (replace != null) {
            return set(replace);
        }
        Set<OrganizationRole> wanted = EnumSet.noneOf(OrganizationRole.class);
        wanted.addAll(current);
        wanted.addAll(set(add));
        wanted.removeAll(set(remove));
        return wanted;
    }

    /** Roles that the administration gives by its own hand, though another source may give them too. */
    Set<OrganizationRole> given(MemberRoles current) {
        var given = set(add);
        set(replace).stream().filter(role -> !current.isConfirmed(role)).forEach(given::add);
        return given;
    }

    private static Set<OrganizationRole> set(@Nullable List<OrganizationRole> roles) {
        Set<OrganizationRole> set = EnumSet.noneOf(OrganizationRole.class);
        if (roles != null) {
            set.addAll(roles);
        }
        return set;
    }
}
