package io.parta.chat.managed;

import static io.parta.chat.managed.WhyNotInChatReason.CLASS_NOT_TAUGHT;
import static io.parta.chat.managed.WhyNotInChatReason.GUARDIANSHIP_NOT_CONFIRMED;
import static io.parta.chat.managed.WhyNotInChatReason.LEFT_BY_CHOICE;
import static io.parta.chat.managed.WhyNotInChatReason.NOT_A_GUARDIAN_OF_THE_CLASS;
import static io.parta.chat.managed.WhyNotInChatReason.NOT_A_STUDENT_OF_THE_CLASS;
import static io.parta.chat.managed.WhyNotInChatReason.NOT_MADE_YET;
import static io.parta.chat.managed.WhyNotInChatReason.NOT_STAFF_OF_THE_CLASS;
import static io.parta.chat.managed.WhyNotInChatReason.NOT_STAFF_OF_THE_ORGANIZATION;
import static io.parta.chat.managed.WhyNotInChatReason.NO_ACCOUNT;
import static io.parta.chat.managed.WhyNotInChatReason.NO_CHAT_OF_CHILDREN;
import static io.parta.chat.managed.WhyNotInChatReason.ORGANIZATION_NOT_VERIFIED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether a member is in a managed chat, and why not (JO-7). */
@Description("Whether a member is in a managed chat, and why not.")
public record WhyNotInChat(
        @Description("Whether the member is in the chat.") boolean inChat,

        @NonNull @Description("All reasons why not; empty when the member is in the chat.")
        List<@NonNull WhyNotInChatReason> reasons) {

    /** What the structure says of a member and a chat's place in it. */
    record Facts(
            boolean account,
            boolean verified,
            boolean taught,
            boolean kindergarten,
            boolean adult,
            boolean classStaff,
            boolean student,
            boolean guardian,
            boolean waits,
            boolean present,
            boolean left) {}

    static WhyNotInChat of(ManagedChatKind kind, Facts facts) {
        if (facts.present()) {
            return new WhyNotInChat(true, List.of());
        }
        var reasons = new ArrayList<WhyNotInChatReason>();
        add(reasons, !facts.account(), NO_ACCOUNT);
        add(reasons, !facts.verified(), ORGANIZATION_NOT_VERIFIED);
        if (kind == ManagedChatKind.STAFF || facts.taught()) {
            add(reasons, kind == ManagedChatKind.STUDENTS && facts.kindergarten(), NO_CHAT_OF_CHILDREN);
            notOf(kind, facts).ifPresent(reasons::add);
        } else {
            reasons.add(CLASS_NOT_TAUGHT);
        }
        add(reasons, facts.left(), LEFT_BY_CHOICE);
        add(reasons, reasons.isEmpty(), NOT_MADE_YET);
        return new WhyNotInChat(false, List.copyOf(reasons));
    }

    private static Optional<WhyNotInChatReason> notOf(ManagedChatKind kind, Facts facts) {
        return switch (kind) {
            case STAFF -> when(!facts.adult(), NOT_STAFF_OF_THE_ORGANIZATION);
            case TEACHERS -> when(!facts.classStaff(), NOT_STAFF_OF_THE_CLASS);
            case STUDENTS -> when(!facts.classStaff() && !facts.student(), NOT_A_STUDENT_OF_THE_CLASS);
            case GUARDIANS ->
                when(
                        !facts.classStaff() && !facts.guardian(),
                        facts.waits() ? GUARDIANSHIP_NOT_CONFIRMED : NOT_A_GUARDIAN_OF_THE_CLASS);
        };
    }

    private static Optional<WhyNotInChatReason> when(boolean applies, WhyNotInChatReason reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }

    private static void add(List<WhyNotInChatReason> reasons, boolean applies, WhyNotInChatReason reason) {
        when(applies, reason).ifPresent(reasons::add);
    }
}
