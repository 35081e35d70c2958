package io.parta.chat.link;

import io.parta.chat.Chat;
import io.parta.chat.ChatActions;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whether the viewer may make a link into a chat. */
@ApplicationScoped
class LinkActions implements ChatActions {

    private final LinkReads reads;
    private final CurrentRequest request;

    LinkActions(LinkReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @Override
    public String mutation() {
        return LinkService.CREATE;
    }

    @Override
    public Uni<List<Optional<Refusal>>> decide(List<Chat> chats) {
        return reads.listWhereClassStaff(chats, request.viewer().requirePersonId())
                .map(classStaff -> chats.stream()
                        .map(chat -> LinkPolicy.makes(chat.standing(), classStaff.contains(chat.key())))
                        .toList());
    }
}
