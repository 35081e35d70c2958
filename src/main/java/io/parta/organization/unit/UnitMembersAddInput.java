package io.parta.organization.unit;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitMembersAdd} takes: of who is there already the post is changed, as an update would. */
@Input("UnitMembersAddInput")
@Description("Input of `unitMembersAdd`.")
public final class UnitMembersAddInput extends Patch {

    private String unitId = "";

    @Size(min = 1, max = 100)
    private List<@NonNull String> membershipIds = List.of();

    @Size(min = 1, max = 100)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String post;

    @Id
    @NonNull
    @Description("Id of the unit that the members come into.")
    public void setUnitId(String unitId) {
        this.unitId = unitId;
    }

    @Id
    @NonNull
    @Description("Ids of the memberships: 1 to 100. One that is named twice counts once.")
    public void setMembershipIds(List<@NonNull String> membershipIds) {
        this.membershipIds = membershipIds;
    }

    @Description(
            "Post that all of them get in the unit, for example `заведующий`, 1 to 100 characters on one line. Absent "
                    + "leaves that of members who are there already, null clears it.")
    public void setPost(@Nullable String post) {
        this.post = post;
        mark("post");
    }

    String unitId() {
        return unitId;
    }

    List<String> membershipIds() {
        return membershipIds;
    }

    /** The post of a member whose post is this one now. */
    @Nullable
    String post(@Nullable String current) {
        return choose("post", TextForm.tidyOrNull(post), current);
    }
}
