package io.parta.chat.succession;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatFounders;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatStore;
import io.parta.chat.forward.Forwards;
import io.parta.chat.message.PinCopy;
import io.parta.chat.succession.Carrying.Way;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a study chat from another one: its settings, and its members and pins by choice (CH-4). */
@ApplicationScoped
class CopyService {

    private final Commands commands;
    private final ChatAccess access;
    private final ChatFounders founders;
    private final ChatStore store;
    private final ChatMembers members;
    private final Carrying carrying;
    private final PinCopy pins;
    private final Forwards forwards;
    private final InputCheck check;
    private final CurrentRequest request;

    CopyService(
            Commands commands,
            ChatAccess access,
            ChatFounders founders,
            ChatStore store,
            ChatMembers members,
            Carrying carrying,
            PinCopy pins,
            Forwards forwards,
            InputCheck check,
            CurrentRequest request) {
        this.commands = commands;
        this.access = access;
        this.founders = founders;
        this.store = store;
        this.members = members;
        this.carrying = carrying;
        this.pins = pins;
        this.forwards = forwards;
        this.check = check;
        this.request = request;
    }

    private record Source(AccessedChat chat, Accessed organization) {}

    Uni<ChatCopyPayload> copy(ChatCopyInput input, Viewer viewer) {
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatCopyPayload.class,
                ChatCopyPayload::refused,
                unit -> access.findWithOrganization(unit, input.id(), "id", viewer)
                        .chain(found -> found.then(chat -> right(unit, chat, viewer))),
                (unit, source) -> shut(source.chat(), input).chain(shut -> {
                    var refusals = faults.isEmpty()
                            ? decide(source, shut).map(List::of).orElse(List.of())
                            : faults;
                    return refusals.isEmpty()
                            ? copy(unit, source.chat(), input, language).map(Result::done)
                            : Uni.createFrom().item(Result.refused(refusals));
                }));
    }

    /** Whether pins are wanted that may not leave their chat. */
    private Uni<Boolean> shut(AccessedChat chat, ChatCopyInput input) {
        return input.withPins()
                ? forwards.listShut(List.of(chat.key())).map(shut -> !shut.isEmpty())
                : Uni.createFrom().item(false);
    }

    private Uni<Result<Source>> right(UnitOfWork unit, AccessedChat chat, Viewer viewer) {
        UUID organization = chat.organizationKey();
        var refusal = SuccessionPolicy.copies(chat.kind());
        return refusal.isPresent() || organization == null
                ? Uni.createFrom().item(Result.refused(refusal.orElse(Refusal.of(ErrorCode.WRONG_CHAT_KIND))))
                : founders.right(unit, organization, "id", viewer)
                        .map(found -> found.map(accessed -> new Source(chat, accessed)));
    }

    /** A pinned message is forwarded: where the chat does not allow that, nobody takes them out. */
    private static Optional<Refusal> decide(Source source, boolean shut) {
        if (source.organization().state() != OrganizationState.VERIFIED) {
            return Optional.of(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE));
        }
        return shut ? Optional.of(Refusal.at(ErrorCode.NOT_ALLOWED, "input", "withPins")) : Optional.empty();
    }

    private Uni<ChatCopyPayload> copy(UnitOfWork unit, AccessedChat chat, ChatCopyInput input, Locale language) {
        UUID person = chat.person();
        return store.beginLike(unit, chat, TextForm.tidyOrNull(input.title())).chain(copy -> people(
                        unit, chat, input.withMembers())
                .chain(people -> carrying.carry(unit, new Way(copy, chat.organizationKey(), person, language), people))
                .call(() -> input.withPins()
                        ? pins.copy(unit, chat.key(), copy, person)
                        : Uni.createFrom().voidItem())
                .map(carried -> ChatCopyPayload.of(copy, carried)));
    }

    private Uni<Set<UUID>> people(UnitOfWork unit, AccessedChat chat, boolean withMembers) {
        return withMembers
                ? members.listOf(unit, List.of(chat.key())).map(Map::keySet)
                : Uni.createFrom().item(Set.of(chat.person()));
    }
}
