package io.parta.chat;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code chatUpdate} takes. */
@Input("ChatUpdateInput")
@Description("Input of `chatUpdate`. An absent field leaves the value, null clears it.")
public final class ChatUpdateInput extends Patch {

    private String id = "";
    private int version;

    @Size(min = 1, max = 150)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String title;

    @Size(min = 1, max = 1000)
    @Pattern(regexp = ChatText.PARAGRAPHS)
    private @Nullable String description;

    private @Nullable ChatCircle whoMayWrite;
    private @Nullable ChatCircle whoMayAdd;
    private @Nullable ChatCircle whoMayPin;
    private @Nullable ChatHistory history;

    @Min(0)
    @Max(86_400)
    private @Nullable Integer slowModeSeconds;

    @Size(max = 20)
    private @Nullable List<@NonNull @Size(min = 1, max = 16) @Pattern(regexp = TextForm.LINE) String> reactions;

    private @Nullable Boolean forwardingAllowed;

    @Id
    @NonNull
    @Description("Id of the chat.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the chat that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Title of the chat, 1 to 150 characters on one line. It cannot be cleared.")
    public void setTitle(@Nullable String title) {
        this.title = title;
        mark("title");
    }

    @Description("Description of the chat, at most 1000 characters.")
    public void setDescription(@Nullable String description) {
        this.description = description;
        mark("description");
    }

    @Description("Members who may write. It cannot be cleared.")
    public void setWhoMayWrite(@Nullable ChatCircle whoMayWrite) {
        this.whoMayWrite = whoMayWrite;
        mark("whoMayWrite");
    }

    @Description("Members who may add others. It cannot be cleared.")
    public void setWhoMayAdd(@Nullable ChatCircle whoMayAdd) {
        this.whoMayAdd = whoMayAdd;
        mark("whoMayAdd");
    }

    @Description("Members who may pin messages. It cannot be cleared.")
    public void setWhoMayPin(@Nullable ChatCircle whoMayPin) {
        this.whoMayPin = whoMayPin;
        mark("whoMayPin");
    }

    @Description("History that newcomers see, from now on. It cannot be cleared.")
    public void setHistory(@Nullable ChatHistory history) {
        this.history = history;
        mark("history");
    }

    @Description(
            "Least time between two messages of a member who is no administrator, in seconds: 0 to 86400; null is 0.")
    public void setSlowModeSeconds(@Nullable Integer slowModeSeconds) {
        this.slowModeSeconds = slowModeSeconds;
        mark("slowModeSeconds");
    }

    @Description("Reactions that may be given, at most 20 of 1 to 16 characters; empty is none, null the usual set.")
    public void setReactions(@Nullable List<@NonNull String> reactions) {
        this.reactions = reactions;
        mark("reactions");
    }

    @Description(
            "Whether messages may be forwarded out of the chat; null is unless there is a minor among its members.")
    public void setForwardingAllowed(@Nullable Boolean forwardingAllowed) {
        this.forwardingAllowed = forwardingAllowed;
        mark("forwardingAllowed");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The names of fields that were sent as null and have to have a value. */
    List<String> cleared() {
        return List.of("title", "whoMayWrite", "whoMayAdd", "whoMayPin", "history").stream()
                .filter(field -> has(field) && sent(field) == null)
                .toList();
    }

    private @Nullable Object sent(String field) {
        return switch (field) {
            case "title" -> title;
            case "whoMayWrite" -> whoMayWrite;
            case "whoMayAdd" -> whoMayAdd;
            case "whoMayPin" -> whoMayPin;
            default -> history;
        };
    }

    /** Puts what was sent, found without fault, onto the chat. */
    void applyTo(ChatEntity chat) {
        chat.title = choose("title", TextForm.tidyOrNull(title), chat.title);
        chat.description = choose("description", description, chat.description);
        chat.whoMayWrite = whoMayWrite == null ? chat.whoMayWrite : whoMayWrite;
        chat.whoMayAdd = whoMayAdd == null ? chat.whoMayAdd : whoMayAdd;
        chat.whoMayPin = whoMayPin == null ? chat.whoMayPin : whoMayPin;
        chat.history = history == null ? chat.history : history;
        chat.forwarding = choose("forwardingAllowed", forwardingAllowed, chat.forwarding);
        if (has("slowModeSeconds")) {
            chat.slowModeSeconds = slowModeSeconds == null ? 0 : slowModeSeconds;
        }
        if (has("reactions")) {
            chat.reactions = reactions == null ? null : new LinkedHashSet<>(reactions).toArray(String[]::new);
        }
    }
}
