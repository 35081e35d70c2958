package io.parta.chat.message;

import io.parta.chat.ChatActs;
import io.parta.identity.Notification;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What a notification of a mention refers to. */
@GraphQLApi
public class MentionsGraphQL {

    private final MessageReads reads;
    private final CurrentRequest request;

    MentionsGraphQL(MessageReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @Description("Message that the notification is about; null when there is none or the viewer may no longer see it.")
    public Uni<@Nullable Message> message(@Source Notification notification) {
        UUID chat = notification.reference("chat");
        Integer sequence = notification.facts().getInteger(ChatActs.SEQUENCE);
        if (chat == null || sequence == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new SequencedKey(chat, sequence);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
