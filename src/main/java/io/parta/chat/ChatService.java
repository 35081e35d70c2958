package io.parta.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAdmission.Admission;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.input.TextForm;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Commands on chats themselves: created, changed, deleted (CH-1, CH-4, CH-6). */
@ApplicationScoped
class ChatService {

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final ChatAccess access;
    private final ChatMembers chatMembers;
    private final ChatAdmission admission;
    private final ChatStore store;
    private final OrganizationAccess organizations;
    private final Members members;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    ChatService(
            Commands commands,
            ChatAccess access,
            ChatMembers chatMembers,
            ChatAdmission admission,
            ChatStore store,
            OrganizationAccess organizations,
            Members members,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.chatMembers = chatMembers;
        this.admission = admission;
        this.store = store;
        this.organizations = organizations;
        this.members = members;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    Uni<ChatCreatePayload> create(ChatCreateInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatCreatePayload.class,
                ChatCreatePayload::refused,
                unit -> right(unit, input.organizationId(), person, viewer),
                (unit, organization) -> {
                    if (!faults.isEmpty()) {
                        return refused(faults);
                    }
                    if (organization.state() != OrganizationState.VERIFIED) {
                        return refused(Refusal.of(ErrorCode.WRONG_ORGANIZATION_STATE));
                    }
                    var others = new ArrayList<>(input.personIds() == null ? List.<String>of() : input.personIds());
                    return admission
                            .decide(unit, organization.key(), person, others)
                            .chain(admitted -> create(unit, organization.key(), input, person, admitted))
                            .map(created -> Result.done(ChatCreatePayload.of(
                                    created.key(), created.admitted().results(language))));
                });
    }

    private record Created(UUID key, Admission admitted) {}

    private Uni<Created> create(
            UnitOfWork unit, UUID organization, ChatCreateInput input, UUID person, Admission admitted) {
        var chat = new ChatEntity();
        chat.id = UuidCreator.getTimeOrderedEpoch();
        chat.organizationId = organization;
        chat.title = TextForm.tidy(input.title());
        chat.description = input.description();
        chat.history = input.history() == null ? ChatHistory.ALL : input.history();
        chat.createdBy = person;
        chat.createdAt = clock.instant();
        chat.updatedAt = chat.createdAt;
        var others = new HashSet<>(admitted.admitted());
        others.remove(person);
        return unit.session()
                .persist(chat)
                .chain(() -> unit.session().flush())
                .chain(() -> store.count(unit, chat.id))
                .chain(() -> chatMembers.add(unit, chat.id, List.of(person), ChatRole.OWNER))
                .chain(() -> chatMembers.add(unit, chat.id, others, ChatRole.MEMBER))
                .invoke(added -> {
                    var all = new HashSet<>(added);
                    all.add(person);
                    ChatActs.tellOfMembers(unit, chat.id, ChatEventType.MEMBERS_ADDED, person, all);
                })
                .replaceWith(new Created(chat.id, admitted));
    }

    /** Staff and teachers of the organisation, under a lock that keeps its members as they are. */
    private Uni<Result<Accessed>> right(UnitOfWork unit, String organizationId, UUID person, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE);
        return organizations
                .find(unit, key, "organizationId", LockMode.PESSIMISTIC_READ, viewer)
                .chain(found -> members.listByPersons(unit, key, List.of(person))
                        .map(own -> found.chain(organization -> isStaff(own.get(person))
                                ? Result.done(organization)
                                : Result.refused(Refusal.of(ErrorCode.NOT_ALLOWED)))));
    }

    private static boolean isStaff(Members.@Nullable Member member) {
        return member != null && (member.is(OrganizationRole.STAFF) || member.is(OrganizationRole.TEACHER));
    }

    Uni<ChatUpdatePayload> update(ChatUpdateInput input, Viewer viewer) {
        var faults = new ArrayList<>(check.faults(input));
        input.cleared().forEach(field -> faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", field)));
        return commands.run(
                ChatUpdatePayload.class,
                ChatUpdatePayload::refused,
                unit -> access.find(unit, input.id(), "id", viewer),
                (unit, found) -> {
                    var refusal = found.decide(ChatAction.UPDATE);
                    if (!faults.isEmpty() || refusal.isPresent()) {
                        return refused(refusal.map(List::of).orElse(faults));
                    }
                    if (found.chat().version != input.version()) {
                        return refused(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
                    }
                    input.applyTo(found.chat());
                    found.chat().updatedAt = clock.instant();
                    ChatActs.tell(unit, found.key(), ChatEventType.CHAT_UPDATED, found.person());
                    return unit.session().flush().replaceWith(Result.done(ChatUpdatePayload.of(found.key())));
                });
    }

    Uni<ChatDeletePayload> delete(ChatDeleteInput input, Viewer viewer) {
        return commands.run(
                ChatDeletePayload.class,
                ChatDeletePayload::refused,
                unit -> access.find(unit, input.id(), "id", viewer),
                (unit, found) -> found.decide(ChatAction.DELETE)
                        .map(refusal -> ChatService.<ChatDeletePayload>refused(refusal))
                        .orElseGet(() -> end(unit, found)
                                .replaceWith(Result.done(new ChatDeletePayload(input.id(), List.of())))));
    }

    private Uni<Void> end(UnitOfWork unit, AccessedChat found) {
        found.chat().state = ChatState.DELETED;
        found.chat().updatedAt = clock.instant();
        ChatActs.tellOfEnd(unit, found.key(), ChatEventType.CHAT_DELETED, found.person());
        return unit.session()
                .flush()
                .chain(() -> store.shut(unit, found.key()))
                .chain(() -> store.dismiss(unit, found.key()));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return refused(List.of(refusal));
    }
}
