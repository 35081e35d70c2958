package io.parta.chat.message;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A part of a text that is something more than text. */
@Input("MessageEntityInput")
@Description("Part of a text, by code points: what it is and from where to where.")
public record MessageEntityInput(
        @NonNull @Description("Kind of the part.") MessageEntityKind kind,

        @Min(0) @Max(4095) @Description("Number of code points before it.")
        int offset,

        @Min(1) @Max(4096) @Description("Number of its code points.")
        int length,

        @Id
        @Nullable
        @Description("Id of the person who is mentioned, a member of the chat. MENTION only, and there required.")
        String personId,

        @Nullable
        @Size(max = 2048)
        @Description("Address of the link, http or https, at most 2048 characters. LINK only, and there required.")
        String url) {}
