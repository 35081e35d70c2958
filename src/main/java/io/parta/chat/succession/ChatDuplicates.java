package io.parta.chat.succession;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Study chats of an organisation that are probably one. */
@Description(
        "Study chats of an organisation that are probably the same: each has its title in common with another one of them, "
                + "or most of its members.")
public record ChatDuplicates(
        @Ignore UUID key,

        @Description("Whether some have a title in common, ё as е, but for case, spaces and signs.")
        boolean sameTitle,

        @Description("Whether some have four fifths of their members in common, of at least three.")
        boolean sameMembers,

        @Description("Number of the chats, at least 2.") int chatCount,

        @NonNull @Description("The chats, oldest first, at most 20 of them.")
        List<@NonNull DuplicateChat> chats) {}
