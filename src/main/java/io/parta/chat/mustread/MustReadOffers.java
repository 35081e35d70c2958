package io.parta.chat.mustread;

import io.parta.chat.message.MessageOffers;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers to acknowledge messages and to remind those who have not. */
@ApplicationScoped
class MustReadOffers implements MessageOffers {

    private final MustReadReads reads;
    private final Clock clock;

    MustReadOffers(MustReadReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Uni<Map<SequencedKey, List<Offer>>> of(Collection<Shown> shown, UUID viewer) {
        return reads.listOf(shown.stream().map(Shown::message).toList()).map(asked -> {
            var offers = new HashMap<SequencedKey, List<Offer>>();
            for (Shown one : shown) {
                MustRead mustRead = asked.get(one.key());
                if (mustRead != null) {
                    offers.put(one.key(), offers(one, mustRead, one.own(viewer)));
                }
            }
            return offers;
        });
    }

    private List<Offer> offers(Shown shown, MustRead mustRead, boolean own) {
        return List.of(
                new Offer("messageAcknowledge", MustReadPolicy.acknowledge(shown.standing(), own)),
                new Offer(
                        "messageRemind",
                        MustReadPolicy.remind(shown.standing(), own, mustRead.remindedAt(), clock.instant())));
    }
}
