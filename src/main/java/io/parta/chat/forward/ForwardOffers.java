package io.parta.chat.forward;

import io.parta.chat.ChatKind;
import io.parta.chat.message.MessageOffers;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Offers to forward messages, wherever they may go. */
@ApplicationScoped
class ForwardOffers implements MessageOffers {

    private final ForwardReads reads;

    ForwardOffers(ForwardReads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<Map<SequencedKey, List<Offer>>> of(Collection<Shown> shown, UUID viewer) {
        var undecided = shown.stream()
                .filter(one -> ForwardPolicy.asksForMinors(one.standing()))
                .map(one -> one.message().chatKey())
                .distinct()
                .toList();
        var posts = shown.stream()
                .filter(one -> one.standing().kind() == ChatKind.CHANNEL)
                .map(Shown::message)
                .toList();
        return reads.listInside(posts)
                .chain(inside -> reads.withMinors(undecided).map(minors -> shown.stream()
                        .collect(Collectors.toMap(Shown::key, one -> offer(one, inside, minors), (one, same) -> one))));
    }

    private static List<Offer> offer(Shown one, Set<SequencedKey> inside, Set<UUID> minors) {
        var message = one.message();
        return List.of(new Offer(
                "messageForward",
                ForwardPolicy.decide(
                        one.standing(), inside.contains(message.key()), minors.contains(message.chatKey()))));
    }
}
