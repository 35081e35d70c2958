package io.parta.platform.graphql.execution.differential.zoo;

import io.parta.platform.graphql.input.Patch;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An input of setters, which tells an absent field from null. */
@Input("ChangeInput")
public final class Change extends Patch {

    private String id = "";
    private int version;
    private @Nullable String name;
    private @Nullable Tone tone;
    private @Nullable List<String> tags;
    private @Nullable Integer limit;
    private @Nullable Change inner;

    @Id
    @NonNull
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    public void setVersion(int version) {
        this.version = version;
    }

    public void setName(@Nullable String name) {
        this.name = name;
        mark("name");
    }

    public void setTone(@Nullable Tone tone) {
        this.tone = tone;
        mark("tone");
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags;
        mark("tags");
    }

    @DefaultValue("10")
    public void setLimit(@Nullable Integer limit) {
        this.limit = limit;
        mark("limit");
    }

    public void setInner(@Nullable Change inner) {
        this.inner = inner;
        mark("inner");
    }

    @Override
    public String toString() {
        return id + " v" + version + said("name", name) + said("tone", tone) + said("tags", tags) + said("limit", limit)
                + said("inner", inner);
    }

    private String said(String field, @Nullable Object value) {
        return has(field) ? " " + field + "=" + value : "";
    }
}
