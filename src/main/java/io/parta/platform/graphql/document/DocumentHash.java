package io.parta.platform.graphql.document;

import io.parta.platform.digest.Digest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** SHA-256 of a document's text in lower-case hexadecimal. */
final class DocumentHash {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String PREFIX = "sha256:";

    private DocumentHash() {}

    static String of(String text) {
        return Digest.sha256Hex(text);
    }

    /** The hash of a document id, {@code sha256:…}; empty when it is none. */
    static Optional<String> ofId(String documentId) {
        return documentId.startsWith(PREFIX) ? normal(documentId.substring(PREFIX.length())) : Optional.empty();
    }

    static Optional<String> normal(String hash) {
        return HEX.matcher(hash).matches() ? Optional.of(hash.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
