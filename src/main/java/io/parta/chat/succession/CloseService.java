package io.parta.chat.succession;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatStore;
import io.parta.chat.succession.Carrying.Way;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Closes a chat, and takes its members into the one that goes on (CH-4). */
@ApplicationScoped
class CloseService {

    private final Commands commands;
    private final ChatAccess access;
    private final ChatStore store;
    private final ChatMembers members;
    private final Carrying carrying;
    private final CurrentRequest request;

    CloseService(
            Commands commands,
            ChatAccess access,
            ChatStore store,
            ChatMembers members,
            Carrying carrying,
            CurrentRequest request) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.members = members;
        this.carrying = carrying;
        this.request = request;
    }

    private record Chats(AccessedChat chat, @Nullable AccessedChat successor) {}

    Uni<ChatClosePayload> close(ChatCloseInput input, Viewer viewer) {
        var language = request.locale();
        return commands.run(
                ChatClosePayload.class,
                ChatClosePayload::refused,
                unit -> find(unit, input, viewer),
                (unit, chats) -> decide(chats)
                        .map(refusal -> Uni.createFrom().item(Result.<ChatClosePayload>refused(refusal)))
                        .orElseGet(() -> close(unit, chats.chat(), chats.successor(), language)
                                .map(carried -> Result.done(
                                        ChatClosePayload.of(chats.chat().key(), carried)))));
    }

    private Uni<Result<Chats>> find(UnitOfWork unit, ChatCloseInput input, Viewer viewer) {
        String successorId = input.successorId();
        if (successorId == null) {
            return access.findWithOrganization(unit, input.id(), "id", viewer)
                    .map(found -> found.map(chat -> new Chats(chat, null)));
        }
        return access.lock(unit, List.of(input.id(), successorId))
                .chain(() -> access.find(unit, input.id(), "id", viewer))
                .chain(found -> access.find(unit, successorId, "successorId", viewer)
                        .map(other -> found.chain(chat -> other.map(successor -> new Chats(chat, successor)))));
    }

    private static Optional<Refusal> decide(Chats chats) {
        var chat = chats.chat();
        var successor = chats.successor();
        return chat.decide(ChatAction.CLOSE)
                .or(() -> successor == null
                        ? Optional.empty()
                        : SuccessionPolicy.succeeds(
                                chat.key().equals(successor.key()),
                                Objects.equals(chat.organizationKey(), successor.organizationKey()),
                                chat.kind(),
                                successor.standing()));
    }

    private Uni<Carried> close(UnitOfWork unit, AccessedChat chat, @Nullable AccessedChat successor, Locale language) {
        var one = List.of(chat.key());
        if (successor == null) {
            return store.close(unit, one, null, chat.person()).replaceWith(Carried.NOBODY);
        }
        var way = new Way(successor.key(), successor.organizationKey(), successor.person(), language);
        return store.close(unit, one, successor.key(), chat.person())
                .chain(() -> members.listOf(unit, one))
                .chain(people -> carrying.carry(unit, way, people.keySet()));
    }
}
