package io.parta.chat.link;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.chat.link.LinkSql.Offer;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.parta.platform.secret.SecretGuard;
import io.parta.platform.secret.SecretKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How people come into a chat by a link: the token, then the chat's lock, the use and the member (CH-7). */
@ApplicationScoped
class EntryService {

    static final String ACCEPT = "chatLinkAccept";

    private static final Refusal NOT_VALID = Refusal.at(ErrorCode.CHAT_LINK_NOT_VALID, "input", "token");

    private final Commands commands;
    private final SecretGuard guard;
    private final ChatAccess access;
    private final ChatMembers members;
    private final LinkStore store;
    private final LinkReads reads;
    private final OrganizationActs acts;
    private final InputCheck check;
    private final Clock clock;

    EntryService(
            Commands commands,
            SecretGuard guard,
            ChatAccess access,
            ChatMembers members,
            LinkStore store,
            LinkReads reads,
            OrganizationActs acts,
            InputCheck check,
            Clock clock) {
        this.commands = commands;
        this.guard = guard;
        this.access = access;
        this.members = members;
        this.store = store;
        this.reads = reads;
        this.acts = acts;
        this.check = check;
        this.clock = clock;
    }

    /** Somebody with a token. */
    private record Attempt(Act act, LinkToken token, UUID person, Instant now) {

        UUID chat() {
            return token.partition();
        }
    }

    Uni<Optional<ChatLinkPreview>> preview(String token, Viewer viewer) {
        var sent = LinkToken.sent(token);
        return guard.guard(SecretKind.CHAT_LINK, reads.preview(sent, viewer.requirePersonId()), Optional::isEmpty);
    }

    Uni<ChatLinkAcceptPayload> accept(ChatLinkAcceptInput input, Viewer viewer) {
        var faults = check.faults(input);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt =
                new Attempt(acts.begin(ACCEPT, viewer), LinkToken.sent(input.token()), viewer.requirePersonId(), now);
        var command = commands.run(
                ChatLinkAcceptPayload.class,
                ChatLinkAcceptPayload::refused,
                unit -> faults.isEmpty()
                        ? accept(unit, attempt)
                        : Uni.createFrom().item(Result.<ChatLinkAcceptPayload>refused(faults)));
        return guard.guard(SecretKind.CHAT_LINK, command, ChatLinkAcceptPayload::isOfNoUse);
    }

    /** Looks before it locks: whoever guesses stands in nobody's way, and whatever is wrong takes the same statement. */
    private Uni<Result<ChatLinkAcceptPayload>> accept(UnitOfWork unit, Attempt attempt) {
        return look(unit, attempt)
                .chain(seen -> seen.isEmpty()
                        ? Uni.createFrom().item(Result.<ChatLinkAcceptPayload>refused(NOT_VALID))
                        : access.lock(unit, attempt.chat())
                                .chain(() -> look(unit, attempt))
                                .chain(still -> still.map(offer -> enter(unit, attempt, offer))
                                        .orElseGet(() -> Uni.createFrom().item(Result.refused(NOT_VALID)))));
    }

    private Uni<Optional<Offer>> look(UnitOfWork unit, Attempt attempt) {
        return store.offer(unit, attempt.token(), attempt.person(), attempt.now())
                .map(offer -> offer.filter(LinkPolicy::admits));
    }

    private Uni<Result<ChatLinkAcceptPayload>> enter(UnitOfWork unit, Attempt attempt, Offer offer) {
        Uni<Void> done = offer.member()
                ? Uni.createFrom().voidItem()
                : members.add(unit, attempt.chat(), List.of(attempt.person()), ChatRole.MEMBER)
                        .invoke(added -> ChatActs.tellOfMembers(
                                unit, attempt.chat(), ChatEventType.MEMBERS_ADDED, attempt.person(), added))
                        .chain(() -> store.take(unit, attempt.chat(), offer.key()))
                        .chain(() -> acts.note(
                                unit,
                                attempt.act(),
                                offer.organization(),
                                TypeId.encode(ChatLink.PREFIX, attempt.chat(), offer.key()),
                                Map.of("uses", String.valueOf(offer.uses())),
                                Map.of("uses", String.valueOf(offer.uses() + 1))));
        return done.replaceWith(Result.done(ChatLinkAcceptPayload.of(attempt.chat(), !offer.member())));
    }
}
