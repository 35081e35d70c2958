package io.parta.chat.managed;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatLeaveListener;
import io.parta.chat.managed.ManagedChatStore.Change;
import io.parta.chat.managed.ManagedChatStore.Step;
import io.parta.organization.OrganizationActListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps managed chats equal to the structure (JO-8): after each command on an organisation three statements look for what
 * differs, and as many more as it has kinds of difference change it, whatever the number of people.
 */
@ApplicationScoped
class ManagedChats implements OrganizationActListener, ChatLeaveListener {

    /** People that one event names. */
    private static final int TOLD = 100;

    /** What is told of some people of a chat. */
    private record Word(UUID chat, ChatKind kind, ChatEventType type) {}

    private final ManagedChatStore store;
    private final List<BeforeSettling> others;

    ManagedChats(ManagedChatStore store, @Any Instance<BeforeSettling> others) {
        this.store = store;
        this.others = others.stream().toList();
    }

    @Override
    public Uni<Void> afterActs(UnitOfWork unit, UUID organization, @Nullable UUID by) {
        return store.listChanges(unit, organization)
                .chain(changes ->
                        make(unit, organization, changes).chain(() -> change(unit, organization, by, changes)))
                .chain(() -> makeOthers(unit, organization))
                .chain(() -> store.lockUnequal(unit, organization))
                .chain(unequal -> unequal
                        ? store.settle(unit, organization).invoke(steps -> tell(unit, by, steps))
                        : Uni.createFrom().item(List.of()))
                .replaceWithVoid();
    }

    private Uni<Void> makeOthers(UnitOfWork unit, UUID organization) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (BeforeSettling one : others) {
            done = done.chain(() -> one.beforeSettling(unit, organization));
        }
        return done;
    }

    private Uni<Void> make(UnitOfWork unit, UUID organization, List<Change> changes) {
        var made = changes.stream()
                .filter(one -> one.chat() == null)
                .map(one -> one.given(UuidCreator.getTimeOrderedEpoch()))
                .toList();
        return made.isEmpty() ? Uni.createFrom().voidItem() : store.make(unit, organization, made);
    }

    private Uni<Void> change(UnitOfWork unit, UUID organization, @Nullable UUID by, List<Change> changes) {
        var given = new ArrayList<JsonObject>();
        for (Change one : changes) {
            UUID chat = one.chat();
            if (chat != null) {
                given.add(one.given(chat));
                boolean closed = one.wasOpen() && !one.open();
                ChatActs.tell(unit, chat, closed ? ChatEventType.CHAT_CLOSED : ChatEventType.CHAT_UPDATED, by);
            }
        }
        return given.isEmpty() ? Uni.createFrom().voidItem() : store.change(unit, organization, given);
    }

    /** Whoever is gone reads no further, and their open streams end with the commit (LV-4). */
    private static void tell(UnitOfWork unit, @Nullable UUID by, List<Step> steps) {
        var told = steps.stream()
                .collect(Collectors.groupingBy(
                        one -> new Word(one.chat(), one.kind(), one.event()),
                        LinkedHashMap::new,
                        Collectors.mapping(Step::person, Collectors.toList())));
        told.forEach((word, people) -> {
            for (int from = 0; from < people.size(); from += TOLD) {
                var some = people.subList(from, Math.min(people.size(), from + TOLD));
                if (word.kind() == ChatKind.CHANNEL) {
                    ChatActs.tellOfSubscribers(unit, word.chat(), word.type(), some);
                } else {
                    ChatActs.tellOfMembers(unit, word.chat(), word.type(), by, some);
                }
            }
        });
    }

    /** Students are not left alone: their chat is closed before the last adult leaves it (JO-6). */
    @Override
    public Uni<Void> beforeLeaving(UnitOfWork unit, UUID chat, UUID person) {
        return store.isLastAdult(unit, chat, person)
                .chain(last -> last
                        ? store.close(unit, chat)
                                .invoke(() -> ChatActs.tell(unit, chat, ChatEventType.CHAT_CLOSED, person))
                        : Uni.createFrom().voidItem());
    }
}
