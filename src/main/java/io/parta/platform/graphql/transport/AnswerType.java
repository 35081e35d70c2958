package io.parta.platform.graphql.transport;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Media types of an answer. */
enum AnswerType {
    /** Every well-formed request is answered 200, whatever its outcome. */
    JSON("application/json"),
    /** The status tells the outcome. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private static final int MAX_HEADER_LENGTH = 1_000;
    private final String mediaType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /** The preferred type of an Accept header; JSON when there is none; empty when neither is acceptable. */
    static Optional<AnswerType> accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        AnswerType best = null;
        double bestQuality = 0;
        for (String range : accept.substring(0, Math.min(accept.length(), MAX_HEADER_LENGTH))
                .split(",")) {
            String[] parts = range.split(";");
            AnswerType type = matching(parts[0].trim().toLowerCase(Locale.ROOT));
            double quality = quality(parts);
            if (type != null && quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable AnswerType matching(String range) {
        return switch (range) {
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
            if (parameter.toLowerCase(Locale.ROOT).startsWith("charset=")
                    && !parameter
                            .substring("charset=".length())
                            .replace("\"", "")
                            .equalsIgnoreCase("utf-8")) {
                return 0;
            }
        }
        return 1;
    }
}
