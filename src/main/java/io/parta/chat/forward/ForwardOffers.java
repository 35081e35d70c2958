package io.parta.chat.forward;

import io.parta.chat.message.MessageOffers;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return reads.withMinors(undecided).map(minors -> shown.stream()
                .collect(Collectors.toMap(
                        Shown::key,
                        one -> List.of(new Offer(
                                "messageForward",
                                ForwardPolicy.decide(
                                        one.standing(),
                                        minors.contains(one.message().chatKey())))),
                        (one, same) -> one)));
    }
}
