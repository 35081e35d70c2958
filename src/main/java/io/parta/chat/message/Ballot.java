package io.parta.chat.message;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The poll of a message, found to be one (ME-3): options that differ, a quiz with one right choice that stands, an end ahead.
 *
 * @param right number of the right option of a quiz, from 1
 */
public record Ballot(
        List<String> options,
        boolean multiple,
        boolean anonymous,
        boolean changeable,
        @Nullable Integer right,
        @Nullable Instant closesAt) {

    /** The poll, empty for none, or INVALID_INPUT at the fields of {@code input.poll}. */
    static Result<Optional<Ballot>> of(@Nullable MessagePollInput input, Instant now) {
        if (input == null) {
            return Result.done(Optional.empty());
        }
        boolean multiple = Boolean.TRUE.equals(input.multipleChoice());
        Integer right = input.rightOption();
        Instant closesAt = input.closesAt();
        var faults = new ArrayList<Refusal>();
        var options = input.options();
        if (!options.stream().allMatch(MessageBody::isText) || new HashSet<>(options).size() < options.size()) {
            faults.add(fault("options"));
        }
        if (right != null && right > options.size()) {
            faults.add(fault("rightOption"));
        }
        if (right != null && multiple) {
            faults.add(fault("multipleChoice"));
        }
        if (right != null && Boolean.TRUE.equals(input.votesChangeable())) {
            faults.add(fault("votesChangeable"));
        }
        if (closesAt != null && !closesAt.isAfter(now)) {
            faults.add(fault("closesAt"));
        }
        boolean changeable = right == null && !Boolean.FALSE.equals(input.votesChangeable());
        return faults.isEmpty()
                ? Result.done(Optional.of(new Ballot(
                        List.copyOf(options),
                        multiple,
                        Boolean.TRUE.equals(input.anonymous()),
                        changeable,
                        right,
                        closesAt)))
                : Result.refused(faults);
    }

    /** As it waits for its time. */
    public JsonObject json() {
        return new JsonObject()
                .put("options", new JsonArray(options))
                .put("multiple", multiple)
                .put("anonymous", anonymous)
                .put("changeable", changeable)
                .put("right", right)
                .put("closesAt", closesAt == null ? null : closesAt.toString());
    }

    public static Ballot of(JsonObject stored) {
        String closesAt = stored.getString("closesAt");
        return new Ballot(
                stored.getJsonArray("options").stream().map(String.class::cast).toList(),
                stored.getBoolean("multiple"),
                stored.getBoolean("anonymous"),
                stored.getBoolean("changeable"),
                stored.getInteger("right"),
                closesAt == null ? null : Instant.parse(closesAt));
    }

    /** Adds the six parameters of the statement that sends. */
    static Tuple add(Tuple parameters, @Nullable Ballot ballot) {
        if (ballot == null) {
            return parameters
                    .addArrayOfString(null)
                    .addBoolean(null)
                    .addBoolean(null)
                    .addBoolean(null)
                    .addInteger(null)
                    .addOffsetDateTime(null);
        }
        var closesAt = ballot.closesAt();
        return parameters
                .addArrayOfString(ballot.options().toArray(String[]::new))
                .addBoolean(ballot.multiple())
                .addBoolean(ballot.anonymous())
                .addBoolean(ballot.changeable())
                .addInteger(ballot.right())
                .addOffsetDateTime(closesAt == null ? null : closesAt.atOffset(ZoneOffset.UTC));
    }

    private static Refusal fault(String field) {
        return Refusal.at(ErrorCode.INVALID_INPUT, "input", "poll", field);
    }
}
