package io.parta.chat;

import io.parta.chat.ChatAdmission.Admission;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationState;
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
import java.util.List;
import java.util.UUID;

/** Commands on chats themselves: created, changed, deleted (CH-1, CH-4, CH-6). */
@ApplicationScoped
class ChatService {

    private static final UUID NONE = new UUID(0, 0);

    private final Commands commands;
    private final ChatAccess access;
    private final ChatAdmission admission;
    private final ChatStore store;
    private final ChatFounders founders;
    private final InputCheck check;
    private final CurrentRequest request;
    private final Clock clock;

    ChatService(
            Commands commands,
            ChatAccess access,
            ChatAdmission admission,
            ChatStore store,
            ChatFounders founders,
            InputCheck check,
            CurrentRequest request,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.admission = admission;
        this.store = store;
        this.founders = founders;
        this.check = check;
        this.request = request;
        this.clock = clock;
    }

    Uni<ChatCreatePayload> create(ChatCreateInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        UUID key = TypeId.decode(Organization.PREFIX, input.organizationId()).orElse(NONE);
        var faults = check.faults(input);
        var language = request.locale();
        return commands.run(
                ChatCreatePayload.class,
                ChatCreatePayload::refused,
                unit -> founders.right(unit, key, "organizationId", viewer),
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
                            .chain(admitted -> create(unit, organization.key(), input, person, admitted)
                                    .map(made -> Result.done(ChatCreatePayload.of(made, admitted.results(language)))));
                });
    }

    private Uni<UUID> create(
            UnitOfWork unit, UUID organization, ChatCreateInput input, UUID person, Admission admitted) {
        var chat = new ChatEntity();
        chat.organizationId = organization;
        chat.title = TextForm.tidy(input.title());
        chat.description = input.description();
        chat.history = input.history() == null ? ChatHistory.ALL : input.history();
        return store.begin(unit, chat, person, admitted.admitted());
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
                        .orElseGet(() -> store.delete(unit, found)
                                .replaceWith(Result.done(new ChatDeletePayload(input.id(), List.of())))));
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }

    private static <P> Uni<Result<P>> refused(Refusal refusal) {
        return refused(List.of(refusal));
    }
}
