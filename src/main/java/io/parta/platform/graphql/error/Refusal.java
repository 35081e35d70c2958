package io.parta.platform.graphql.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision against a command: a value, never an exception. It leaves nothing changed and becomes one
 * {@link UserError} of the payload.
 *
 * @param path names of the input fields down to the one at fault, from {@code input}; empty when no field is at fault
 * @param arguments values for the placeholders of the message; never data of another object
 */
public record Refusal(
        ErrorCode code, List<String> path, @Nullable Remedy remedy, Map<String, String> arguments) {

    public static Refusal of(ErrorCode code) {
        return new Refusal(code, List.of(), null, Map.of());
    }

    public static Refusal at(ErrorCode code, String... path) {
        return new Refusal(code, List.of(path), null, Map.of());
    }

    /** Whether the same command may be accepted later without a change: by itself, or after another log-in. */
    public boolean passes() {
        return code.retryable() || code == ErrorCode.STEP_UP_REQUIRED;
    }

    public Refusal with(Remedy remedy) {
        return new Refusal(code, path, remedy, arguments);
    }

    public Refusal with(String name, String value) {
        var all = new HashMap<>(arguments);
        all.put(name, value);
        return new Refusal(code, path, remedy, Map.copyOf(all));
    }
}
