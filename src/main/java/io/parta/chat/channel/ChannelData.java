package io.parta.chat.channel;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.input.TextForm;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What administrators decide of a channel.
 *
 * @param reactions each once; null for the usual set
 */
record ChannelData(
        String title,
        @Nullable String description,
        ChannelVisibility visibility,
        Set<OrganizationRole> audience,
        boolean comments,
        @Nullable List<String> reactions) {

    static ChannelData of(ChannelCreateInput input) {
        return new ChannelData(
                TextForm.tidy(input.title()),
                input.description(),
                input.visibility(),
                audience(input.audience()),
                Boolean.TRUE.equals(input.comments()),
                reactions(input.reactions()));
    }

    static ChannelData of(PlatformChannelCreateInput input) {
        return new ChannelData(
                TextForm.tidy(input.title()),
                input.description(),
                ChannelVisibility.PUBLIC,
                Set.of(),
                false,
                reactions(input.reactions()));
    }

    static Set<OrganizationRole> audience(@Nullable List<OrganizationRole> roles) {
        return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    static @Nullable List<String> reactions(@Nullable List<String> reactions) {
        return reactions == null ? null : reactions.stream().distinct().toList();
    }

    boolean isPublic() {
        return visibility == ChannelVisibility.PUBLIC;
    }

    /** As the audit log keeps it. */
    Map<String, @Nullable String> facts() {
        var facts = new HashMap<String, @Nullable String>();
        facts.put("title", title);
        facts.put("description", description);
        facts.put("visibility", visibility.name());
        facts.put("audience", names());
        facts.put("comments", String.valueOf(comments));
        return facts;
    }

    /** The audience as it is sent to the database. */
    String names() {
        return audience.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
