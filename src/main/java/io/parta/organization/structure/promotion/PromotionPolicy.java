package io.parta.organization.structure.promotion;

import io.parta.organization.structure.ClassForm;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When classes go on to the next year and when that is undone (ST-2), pure: empty means allowed. */
final class PromotionPolicy {

    static final Duration UNDOABLE = Duration.ofHours(24);

    private PromotionPolicy() {}

    /** The year that ends is the current one, or the one before when nobody has promoted yet. */
    static Optional<Refusal> ends(int academicYear, int thisYear) {
        return academicYear == thisYear || academicYear == thisYear - 1
                ? Optional.empty()
                : Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "academicYear"));
    }

    /**
     * Whether a class may go on.
     *
     * @param next the class a year later
     * @param taken names of that year, as they are compared
     */
    static Optional<Refusal> goesOn(ClassForm current, ClassForm next, Set<String> taken) {
        return taken.contains(next.sortName())
                ? Optional.of(Refusal.at(ErrorCode.PROMOTION_NAME_TAKEN, "input", "academicYear")
                        .with("from", current.fullName())
                        .with("to", next.fullName()))
                : Optional.empty();
    }

    static Optional<Refusal> undoes(Instant promotedAt, @Nullable Instant undoneAt, Instant now) {
        if (undoneAt != null) {
            return Optional.of(Refusal.at(ErrorCode.PROMOTION_ALREADY_UNDONE, "input", "promotionId"));
        }
        return now.isBefore(promotedAt.plus(UNDOABLE))
                ? Optional.empty()
                : Optional.of(Refusal.at(ErrorCode.PROMOTION_UNDO_EXPIRED, "input", "promotionId"));
    }
}
