package io.parta.chat.message;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key that a sender's client draws for a message (ME-5). */
public final class ClientKey {

    public static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private ClientKey() {}

    public static Optional<UUID> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
