package io.parta.chat.channel;

import io.parta.chat.ChatText;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelUpdate} takes. */
@Input("ChannelUpdateInput")
@Description("Input of `channelUpdate`. An absent field leaves the value, null clears it.")
public final class ChannelUpdateInput extends Patch {

    private String id = "";
    private int version;

    @Size(min = 1, max = 150)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String title;

    @Size(min = 1, max = 1000)
    @Pattern(regexp = ChatText.PARAGRAPHS)
    private @Nullable String description;

    private @Nullable ChannelVisibility visibility;

    @Size(max = 4)
    private @Nullable List<@NonNull OrganizationRole> audience;

    private @Nullable Boolean comments;

    @Size(max = 20)
    private @Nullable List<@NonNull @Size(min = 1, max = 16) @Pattern(regexp = TextForm.LINE) String> reactions;

    @Id
    @NonNull
    @Description("Id of the channel.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the channel that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Title of the channel, 1 to 150 characters on one line. It cannot be cleared.")
    public void setTitle(@Nullable String title) {
        this.title = title;
        mark("title");
    }

    @Description("Description of the channel, at most 1000 characters.")
    public void setDescription(@Nullable String description) {
        this.description = description;
        mark("description");
    }

    @Description("Visibility of the channel: what was posted before it became PUBLIC is not shown to subscribers from "
            + "outside, and whoever does not belong to it is unsubscribed when it becomes CLOSED. It cannot be cleared, nor "
            + "changed of a platform's.")
    public void setVisibility(@Nullable ChannelVisibility visibility) {
        this.visibility = visibility;
        mark("visibility");
    }

    @Description(
            "Roles whose holders in the organisation are subscribed by themselves; null is none. Not of a platform's.")
    public void setAudience(@Nullable List<@NonNull OrganizationRole> audience) {
        this.audience = audience;
        mark("audience");
    }

    @Description("Whether readers may answer posts; null is false. Not in a public channel.")
    public void setComments(@Nullable Boolean comments) {
        this.comments = comments;
        mark("comments");
    }

    @Description("Reactions that may be given, at most 20 of 1 to 16 characters; empty is none, null the usual set.")
    public void setReactions(@Nullable List<@NonNull String> reactions) {
        this.reactions = reactions;
        mark("reactions");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** INVALID_INPUT for what was sent as null and has to have a value. */
    List<Refusal> cleared() {
        var faults = new ArrayList<Refusal>();
        if (has("title") && title == null) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "title"));
        }
        if (has("visibility") && visibility == null) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "visibility"));
        }
        return faults;
    }

    /** What stands after it. */
    ChannelData applyTo(ChannelData data) {
        return new ChannelData(
                title == null ? data.title() : TextForm.tidy(title),
                choose("description", description, data.description()),
                visibility == null ? data.visibility() : visibility,
                has("audience") ? ChannelData.audience(audience) : data.audience(),
                has("comments") ? Boolean.TRUE.equals(comments) : data.comments(),
                has("reactions") ? ChannelData.reactions(reactions) : data.reactions());
    }
}
