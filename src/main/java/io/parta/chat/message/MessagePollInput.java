package io.parta.chat.message;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The poll of a message. */
@Input("MessagePollInput")
@Description("Poll of a message.")
public record MessagePollInput(
        @NonNull @Size(min = 2, max = 12) @Description("Options, 2 to 12 different ones, of 1 to 100 characters each.")
        List<@NonNull @Size(min = 1, max = 100) String> options,

        @Nullable @Description("Whether several options may be chosen; absent is false.")
        Boolean multipleChoice,

        @Nullable @Description("Whether nobody ever sees who voted for what; absent is false.")
        Boolean anonymous,

        @Nullable @Description("Whether votes may be changed and taken back; absent is true. In a quiz they never may.")
        Boolean votesChangeable,

        @Nullable
        @Min(1)
        @Max(12)
        @Description("Number of the right option, from 1: makes the poll a quiz, with one choice.")
        Integer rightOption,

        @Nullable @Description("Time the poll closes by itself, in the future; absent for never.")
        Instant closesAt) {}
