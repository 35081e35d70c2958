package io.parta.safety;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import java.util.Optional;

/** Who may reach whom, pure: empty means allowed (SF-1, SF-2, SF-7, SF-8). */
final class ContactPolicy {

    /** Whatever stands behind a refusal, it reads the same: an age, a block and a switch are the receiver's secret. */
    static final Refusal NOT_ALLOWED =
            Refusal.of(ErrorCode.CONTACT_NOT_ALLOWED).with(new Remedy(RemedyKind.ADMINISTRATOR, null, null));

    /** Who blocks somebody may know it, and end it. */
    static final Refusal OWN_BLOCK = Refusal.of(ErrorCode.CONTACT_NOT_ALLOWED).with(Remedy.mutation("personUnblock"));

    private ContactPolicy() {}

    static Optional<Refusal> decide(ContactFacts facts, ContactWay way) {
        if (facts.oneself() && way == ContactWay.SEE_PROFILE) {
            return Optional.empty();
        }
        return ofSender(facts)
                .or(() -> facts.known()
                                && !facts.oneself()
                                && !facts.receiverBlocks()
                                && facts.closeness().isWithin(audience(facts, way))
                                && (!way.isDirect() || agesMeet(facts))
                        ? Optional.empty()
                        : Optional.of(NOT_ALLOWED));
    }

    /** What the sender knows of themselves may be said, and is said first, whoever the receiver is. */
    private static Optional<Refusal> ofSender(ContactFacts facts) {
        if (facts.sender().blocked()) {
            return Optional.of(Refusal.of(ErrorCode.PERSON_BLOCKED));
        }
        if (!facts.sender().verified()) {
            return Optional.of(Refusal.of(ErrorCode.PERSON_NOT_VERIFIED));
        }
        return facts.senderBlocks() ? Optional.of(OWN_BLOCK) : Optional.empty();
    }

    /** The stricter of switch and safe mode, which leaves the profile alone (SF-1, SF-2). */
    private static Audience audience(ContactFacts facts, ContactWay way) {
        Audience chosen = facts.switches().of(way);
        return facts.safeMode() && way != ContactWay.SEE_PROFILE
                ? chosen.stricter(Audience.ORGANIZATION_CONTACTS)
                : chosen;
    }

    /** SF-7, whoever of the two begins: the other one answers in the same chat. */
    private static boolean agesMeet(ContactFacts facts) {
        return facts.minor() == facts.sender().minor()
                || facts.closeness().family()
                || facts.closeness().school();
    }
}
