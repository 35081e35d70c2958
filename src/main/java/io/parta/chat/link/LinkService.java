package io.parta.chat.link;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.link.LinkStore.Known;
import io.parta.organization.OrganizationActs;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.invitation.Lifetime;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.secret.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes and revokes links: right, state, then the link with its audit record and event (CH-7). */
@ApplicationScoped
class LinkService {

    static final String CREATE = "chatLinkCreate";
    static final String REVOKE = "chatLinkRevoke";

    /** Links of a chat that may be in use at a time. */
    static final int MOST = 20;

    private static final UUID NONE = new UUID(0, 0);
    private static final PartitionedKey NOWHERE = new PartitionedKey(NONE, NONE);
    private static final Refusal UNKNOWN = Refusal.at(ErrorCode.NOT_FOUND, "input", "id");

    private final Commands commands;
    private final ChatAccess access;
    private final LinkStore store;
    private final LinkAddresses addresses;
    private final OrganizationActs acts;
    private final InputCheck check;
    private final RandomGenerator random;
    private final Clock clock;

    LinkService(
            Commands commands,
            ChatAccess access,
            LinkStore store,
            LinkAddresses addresses,
            OrganizationActs acts,
            InputCheck check,
            RandomGenerator random,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.store = store;
        this.addresses = addresses;
        this.acts = acts;
        this.check = check;
        this.random = random;
        this.clock = clock;
    }

    Uni<ChatLinkCreatePayload> create(ChatLinkCreateInput input, Viewer viewer) {
        var act = acts.begin(CREATE, viewer);
        Instant now = now();
        var faults = new ArrayList<>(check.faults(input));
        if (!Lifetime.fits(input.expiresAt(), now)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "expiresAt"));
        }
        return commands.run(
                ChatLinkCreatePayload.class,
                ChatLinkCreatePayload::refused,
                unit -> access.findWithOrganization(unit, input.chatId(), "chatId", viewer),
                (unit, chat) -> store.maker(unit, chat.key(), chat.person(), now)
                        .chain(maker -> {
                            var refusal = LinkPolicy.makes(chat.standing(), maker.classStaff());
                            if (refusal.isPresent() || !faults.isEmpty()) {
                                return refused(refusal.map(List::of).orElse(faults));
                            }
                            return maker.active() < MOST
                                    ? make(unit, act, chat, input, now)
                                    : refused(List.of(Refusal.of(ErrorCode.CHAT_LINK_LIMIT_REACHED)));
                        }));
    }

    private Uni<Result<ChatLinkCreatePayload>> make(
            UnitOfWork unit, Act act, AccessedChat chat, ChatLinkCreateInput input, Instant now) {
        var token = LinkToken.draw(chat.key(), random);
        UUID link = UuidCreator.getTimeOrderedEpoch();
        Instant end = Lifetime.end(input.expiresAt(), now);
        var after = new HashMap<String, @Nullable String>();
        after.put("maxUses", input.maxUses() == null ? null : input.maxUses().toString());
        after.put("expiresAt", end.toString());
        return store.insert(unit, token, link, input.maxUses(), end, chat.person(), now)
                .chain(() -> done(unit, act, chat, link, Map.of(), after))
                .replaceWith(Result.done(ChatLinkCreatePayload.of(chat.key(), link, addresses.of(token))));
    }

    /** A link under a command of whoever keeps it. */
    private record Kept(AccessedChat chat, UUID link, Known known) {}

    Uni<ChatLinkRevokePayload> revoke(ChatLinkRevokeInput input, Viewer viewer) {
        var act = acts.begin(REVOKE, viewer);
        var key = TypeId.decodePartitioned(ChatLink.PREFIX, input.id()).orElse(NOWHERE);
        return commands.run(
                ChatLinkRevokePayload.class,
                ChatLinkRevokePayload::refused,
                unit -> access.find(unit, key.partition(), "id", viewer)
                        .chain(found -> store.find(unit, key.partition(), key.key())
                                .map(known -> found.chain(chat -> kept(chat, key.key(), known)))),
                (unit, kept) -> revoke(unit, act, kept)
                        .replaceWith(Result.done(ChatLinkRevokePayload.of(key.partition(), key.key()))));
    }

    private static Result<Kept> kept(AccessedChat chat, UUID link, Optional<Known> known) {
        return known.filter(one -> chat.role().moderates() || one.creator().equals(chat.person()))
                .map(one -> Result.done(new Kept(chat, link, one)))
                .orElseGet(() -> Result.refused(UNKNOWN));
    }

    private Uni<Void> revoke(UnitOfWork unit, Act act, Kept kept) {
        return kept.known().revoked()
                ? Uni.createFrom().voidItem()
                : store.revoke(unit, kept.chat().key(), kept.link(), now())
                        .chain(() -> done(
                                unit,
                                act,
                                kept.chat(),
                                kept.link(),
                                Map.of("revoked", "false"),
                                Map.of("revoked", "true")));
    }

    private Uni<Void> done(
            UnitOfWork unit,
            Act act,
            AccessedChat chat,
            UUID link,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        ChatActs.tell(unit, chat.key(), ChatEventType.LINKS_CHANGED, chat.person());
        UUID organization = Objects.requireNonNull(chat.organizationKey());
        return acts.note(unit, act, organization, TypeId.encode(ChatLink.PREFIX, chat.key(), link), before, after);
    }

    private static <P> Uni<Result<P>> refused(List<Refusal> refusals) {
        return Uni.createFrom().item(Result.refused(refusals));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
