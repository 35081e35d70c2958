package io.parta.chat.folder;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatAccess;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands on one's own folders (FO-1). No event: nobody else learns of them. */
@ApplicationScoped
class FolderService {

    /** What nobody has. */
    private static final UUID NONE = new UUID(-1, -1);

    private final Commands commands;
    private final FolderStore store;
    private final InputCheck check;
    private final CurrentRequest request;

    FolderService(Commands commands, FolderStore store, InputCheck check, CurrentRequest request) {
        this.commands = commands;
        this.store = store;
        this.check = check;
        this.request = request;
    }

    Uni<ChatFolderCreatePayload> create(ChatFolderCreateInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        var faults = check.faults(input);
        var chats = keys(input.chatIds());
        return commands.run(
                ChatFolderCreatePayload.class,
                ChatFolderCreatePayload::refused,
                unit -> locked(unit, person),
                (unit, own) -> decided(unit, faults, FolderPolicy.creates(own), person, "chatIds", chats)
                        .chain(decided -> decided.then(same -> {
                            UUID folder = UuidCreator.getTimeOrderedEpoch();
                            return store.insert(unit, person, folder, TextForm.tidy(input.name()), input.rule())
                                    .chain(() -> store.add(unit, person, folder, chats))
                                    .replaceWith(Result.done(ChatFolderCreatePayload.of(folder)));
                        })));
    }

    Uni<ChatFolderUpdatePayload> update(ChatFolderUpdateInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        UUID folder = folder(input.id(), person);
        var faults = check.faults(input);
        var added = keys(input.addChatIds());
        return commands.run(
                ChatFolderUpdatePayload.class,
                ChatFolderUpdatePayload::refused,
                unit -> locked(unit, person),
                (unit, own) -> decided(unit, faults, FolderPolicy.changes(own, folder), person, "addChatIds", added)
                        .chain(decided -> decided.then(same -> rename(unit, person, folder, input.name())
                                .chain(() -> store.add(unit, person, folder, added))
                                .chain(() -> store.remove(unit, person, folder, keys(input.removeChatIds())))
                                .replaceWith(Result.done(ChatFolderUpdatePayload.of(folder))))));
    }

    private Uni<Void> rename(UnitOfWork unit, UUID person, UUID folder, @Nullable String name) {
        return name == null ? Uni.createFrom().voidItem() : store.rename(unit, person, folder, TextForm.tidy(name));
    }

    Uni<ChatFolderDeletePayload> delete(ChatFolderDeleteInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        UUID folder = folder(input.id(), person);
        return commands.run(
                ChatFolderDeletePayload.class,
                ChatFolderDeletePayload::refused,
                unit -> locked(unit, person),
                (unit, own) -> FolderPolicy.changes(own, folder)
                        .map(refusal -> FolderService.<ChatFolderDeletePayload>refused(refusal))
                        .orElseGet(() -> store.delete(unit, person, folder)
                                .replaceWith(Result.done(new ChatFolderDeletePayload(input.id(), List.of())))));
    }

    Uni<ChatFolderReorderPayload> reorder(ChatFolderReorderInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        var faults = check.faults(input);
        var folders = input.folderIds().stream().map(id -> folder(id, person)).toList();
        return faults.isEmpty()
                ? commands.run(
                        ChatFolderReorderPayload.class,
                        ChatFolderReorderPayload::new,
                        unit -> locked(unit, person),
                        (unit, own) -> FolderPolicy.reorders(own, folders)
                                .map(refusal -> FolderService.<ChatFolderReorderPayload>refused(refusal))
                                .orElseGet(() -> store.place(unit, person, folders)
                                        .replaceWith(Result.done(new ChatFolderReorderPayload(List.of())))))
                : Uni.createFrom().item(new ChatFolderReorderPayload(UserErrors.of(faults, request.locale())));
    }

    private Uni<Result<List<UUID>>> locked(UnitOfWork unit, UUID person) {
        return store.lock(unit, person).map(Result::done);
    }

    /** The rule, then the input, then that the person is in the chats they add. */
    private Uni<Result<Boolean>> decided(
            UnitOfWork unit,
            List<Refusal> faults,
            Optional<Refusal> refusal,
            UUID person,
            String field,
            Set<UUID> chats) {
        if (refusal.isPresent() || !faults.isEmpty()) {
            return refused(refusal.map(List::of).orElse(faults));
        }
        return store.isIn(unit, person, chats)
                .map(in -> in ? Result.done(true) : Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", field)));
    }

    private static UUID folder(String id, UUID person) {
        return TypeId.decodePartitioned(ChatFolder.PREFIX, id)
                .filter(key -> key.partition().equals(person))
                .map(TypeId.PartitionedKey::key)
                .orElse(NONE);
    }

    private static Set<UUID> keys(@Nullable List<String> chatIds) {
        return chatIds == null
                ? Set.of()
                : chatIds.stream().map(ChatAccess::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return refused(List.of(refusal));
    }
}
