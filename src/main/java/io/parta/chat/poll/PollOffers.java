package io.parta.chat.poll;

import io.parta.chat.message.Message;
import io.parta.chat.message.MessageKind;
import io.parta.chat.message.MessageOffers;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers to vote in polls and to close them. */
@ApplicationScoped
class PollOffers implements MessageOffers {

    private final PollReads reads;

    PollOffers(PollReads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<Map<SequencedKey, List<Offer>>> of(Collection<Shown> shown, UUID viewer) {
        List<Message> asking = shown.stream()
                .map(Shown::message)
                .filter(message -> message.kind() == MessageKind.POLL)
                .toList();
        if (asking.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return reads.listOf(asking)
                .chain(polls -> reads.votesOf(viewer, polls.values()).map(votes -> {
                    var offers = new HashMap<SequencedKey, List<Offer>>();
                    for (Shown one : shown) {
                        Poll poll = polls.get(one.key());
                        if (poll != null) {
                            boolean voted =
                                    !votes.getOrDefault(one.key(), List.of()).isEmpty();
                            offers.put(one.key(), offers(one, poll, voted, viewer));
                        }
                    }
                    return offers;
                }));
    }

    private static List<Offer> offers(Shown shown, Poll poll, boolean voted, UUID viewer) {
        boolean stands = voted && !poll.votesChangeable();
        return List.of(
                new Offer("pollVote", PollPolicy.vote(shown.standing(), poll.closedAt() != null, stands)),
                new Offer("pollClose", PollPolicy.close(shown.standing(), shown.own(viewer))));
    }
}
