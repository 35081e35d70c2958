package io.parta.chat.sticker;

import io.parta.chat.message.Message;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The catalogue of stickers, and the stickers of messages. */
@GraphQLApi
public class StickerGraphQL {

    private final StickerReads reads;
    private final CurrentRequest request;

    StickerGraphQL(StickerReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @NonNull
    @Query("stickerSets")
    @Description("Stickers that may be sent, by sets in their order, at most 20. For whoever is logged in.")
    public Uni<List<@NonNull StickerSet>> stickerSets() {
        var language = request.locale();
        request.viewer().requireLogIn();
        return reads.list(language);
    }

    @ViewerIndependent
    @Description("Sticker that the message is; null when it is none, or is gone.")
    public Uni<List<@Nullable Sticker>> sticker(@Source List<Message> messages) {
        var keys = messages.stream()
                .map(message -> message.details().stickerKey())
                .filter(Objects::nonNull)
                .toList();
        return reads.listByKeys(keys).map(found -> {
            var stickers = new ArrayList<@Nullable Sticker>(messages.size());
            for (Message message : messages) {
                UUID key = message.details().stickerKey();
                stickers.add(key == null ? null : found.get(key));
            }
            return stickers;
        });
    }
}
