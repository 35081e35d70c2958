package io.parta.chat.member;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatAdmission;
import io.parta.chat.ChatAdmission.Admission;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatLeaveListener;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.identity.Person;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands on the members of a chat: in bulk a result for each, all in one transaction (CH-2). */
@ApplicationScoped
class MemberService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Commands commands;
    private final ChatAccess access;
    private final ChatMembers members;
    private final ChatAdmission admission;
    private final InputCheck check;
    private final CurrentRequest request;
    private final List<ChatLeaveListener> listeners;

    MemberService(
            Commands commands,
            ChatAccess access,
            ChatMembers members,
            ChatAdmission admission,
            InputCheck check,
            CurrentRequest request,
            @Any Instance<ChatLeaveListener> listeners) {
        this.commands = commands;
        this.access = access;
        this.members = members;
        this.admission = admission;
        this.check = check;
        this.request = request;
        this.listeners = listeners.stream().toList();
    }

    Uni<ChatMembersAddPayload> add(ChatMembersAddInput input, Viewer viewer) {
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatMembersAddPayload.class,
                ChatMembersAddPayload::refused,
                unit -> access.findWithOrganization(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.ADD_MEMBERS, faults).then(chat -> admission
                        .decide(unit, chat.organizationKey(), chat.person(), input.personIds())
                        .call(admitted -> members.add(unit, chat.key(), admitted.admitted(), ChatRole.MEMBER)
                                .invoke(added -> tell(unit, chat, ChatEventType.MEMBERS_ADDED, added)))
                        .map(admitted ->
                                Result.done(ChatMembersAddPayload.of(chat.key(), admitted.results(language))))));
    }

    Uni<ChatMembersRemovePayload> remove(ChatMembersRemoveInput input, Viewer viewer) {
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatMembersRemovePayload.class,
                ChatMembersRemovePayload::refused,
                unit -> access.find(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.REMOVE_MEMBERS, faults)
                        .then(chat -> leaving(unit, chat, input.personIds())
                                .call(leaving -> members.remove(unit, chat.key(), leaving.admitted())
                                        .invoke(removed -> tell(unit, chat, ChatEventType.MEMBERS_REMOVED, removed)))
                                .map(leaving -> Result.done(
                                        ChatMembersRemovePayload.of(chat.key(), leaving.results(language))))));
    }

    private Uni<Admission> leaving(UnitOfWork unit, AccessedChat chat, List<String> personIds) {
        var keys = personIds.stream().distinct().collect(Collectors.toMap(Function.identity(), MemberService::person));
        return members.rolesOf(unit, chat.key(), keys.values()).map(roles -> {
            Map<String, Optional<Refusal>> refusals = new LinkedHashMap<>();
            personIds.forEach(id -> refusals.put(id, MemberPolicy.removes(chat.role(), roles.get(keys.get(id)))));
            return new Admission(refusals);
        });
    }

    Uni<ChatAdministratorAppointPayload> appoint(ChatAdministratorAppointInput input, Viewer viewer) {
        return commands.run(
                ChatAdministratorAppointPayload.class,
                ChatAdministratorAppointPayload::refused,
                unit -> access.find(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.APPOINT_ADMINISTRATOR, List.of())
                        .then(chat -> changeRole(unit, chat, person(input.personId()), ChatRole.ADMINISTRATOR))
                        .map(result -> result.map(chat -> ChatAdministratorAppointPayload.of(chat.key()))));
    }

    Uni<ChatAdministratorDemotePayload> demote(ChatAdministratorDemoteInput input, Viewer viewer) {
        return commands.run(
                ChatAdministratorDemotePayload.class,
                ChatAdministratorDemotePayload::refused,
                unit -> access.find(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.DEMOTE_ADMINISTRATOR, List.of())
                        .then(chat -> changeRole(unit, chat, person(input.personId()), ChatRole.MEMBER))
                        .map(result -> result.map(chat -> ChatAdministratorDemotePayload.of(chat.key()))));
    }

    private Uni<Result<AccessedChat>> changeRole(UnitOfWork unit, AccessedChat chat, UUID person, ChatRole role) {
        return members.roleOf(unit, chat.key(), person).chain(held -> {
            var refusal = MemberPolicy.changes(held.orElse(null));
            if (refusal.isPresent()) {
                return Uni.createFrom().item(Result.refused(refusal.get()));
            }
            if (held.get() == role) {
                return Uni.createFrom().item(Result.done(chat));
            }
            tell(unit, chat, ChatEventType.MEMBER_ROLE_CHANGED, List.of(person));
            return members.setRole(unit, chat.key(), person, role).replaceWith(Result.done(chat));
        });
    }

    /** The old owner stays as administrator. */
    Uni<ChatHandOverPayload> handOver(ChatHandOverInput input, Viewer viewer) {
        UUID next = person(input.personId());
        return commands.run(
                ChatHandOverPayload.class,
                ChatHandOverPayload::refused,
                unit -> access.find(unit, input.chatId(), "chatId", viewer),
                (unit, found) -> decided(found, ChatAction.HAND_OVER, List.of())
                        .then(chat -> members.roleOf(unit, chat.key(), next).chain(role -> MemberPolicy.changes(
                                        role.orElse(null))
                                .map(refusal -> Uni.createFrom().item(Result.<ChatHandOverPayload>refused(refusal)))
                                .orElseGet(() -> handOver(unit, chat, next)
                                        .replaceWith(Result.done(ChatHandOverPayload.of(chat.key())))))));
    }

    private Uni<Void> handOver(UnitOfWork unit, AccessedChat chat, UUID next) {
        tell(unit, chat, ChatEventType.OWNER_CHANGED, List.of(next, chat.person()));
        return members.setRole(unit, chat.key(), chat.person(), ChatRole.ADMINISTRATOR)
                .chain(() -> members.setRole(unit, chat.key(), next, ChatRole.OWNER));
    }

    Uni<ChatLeavePayload> leave(ChatLeaveInput input, Viewer viewer) {
        return commands.run(
                ChatLeavePayload.class,
                ChatLeavePayload::refused,
                unit -> access.find(unit, input.id(), "id", viewer),
                (unit, found) -> decided(found, ChatAction.LEAVE, List.of()).then(chat -> beforeLeaving(unit, chat)
                        .chain(() -> members.leave(unit, chat.key(), chat.person()))
                        .invoke(left -> tell(unit, chat, ChatEventType.MEMBER_LEFT, left))
                        .replaceWith(Result.done(new ChatLeavePayload(input.id(), List.of())))));
    }

    private Uni<Void> beforeLeaving(UnitOfWork unit, AccessedChat chat) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ChatLeaveListener one : listeners) {
            done = done.chain(() -> one.beforeLeaving(unit, chat.key(), chat.person()));
        }
        return done;
    }

    private static Result<AccessedChat> decided(AccessedChat found, ChatAction action, List<Refusal> faults) {
        return found.decide(action)
                .map(refusal -> Result.<AccessedChat>refused(refusal))
                .orElseGet(() -> faults.isEmpty() ? Result.done(found) : Result.refused(faults));
    }

    private static void tell(UnitOfWork unit, AccessedChat chat, ChatEventType type, Collection<UUID> people) {
        if (chat.kind() == ChatKind.CHANNEL) {
            ChatActs.tellOfSubscribers(unit, chat.key(), type, people);
            return;
        }
        ChatActs.tellOfMembers(unit, chat.key(), type, chat.person(), people);
    }

    private static UUID person(String id) {
        return TypeId.decode(Person.PREFIX, id).orElse(NOBODY);
    }
}
