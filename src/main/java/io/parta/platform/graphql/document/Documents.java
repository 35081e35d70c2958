package io.parta.platform.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parta.platform.graphql.document.ParsedDocument.Invalid;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Parsed documents by text, and texts by hash, in bounded memory. Invalid ones have a small place of their own, so that
 * rubbish cannot crowd out what clients run; a hash leads only to a text that was valid.
 */
@Singleton
class Documents {

    /** Memory of a parsed document for each character of its text: measured 25 to 40, whatever the document. */
    private static final int BYTES_PER_CHARACTER = 40;

    private static final int INVALID_SHARE = 16;

    private final DocumentParser parser;
    private final Cache<String, ParsedDocument> valid;
    private final Cache<String, ParsedDocument> invalid;
    private final Cache<String, String> byHash;

    @Inject
    Documents(DocumentParser parser, @ConfigProperty(name = "parta.graphql.document-cache-bytes") long cacheBytes) {
        this.parser = parser;
        valid = bounded(cacheBytes, BYTES_PER_CHARACTER);
        invalid = bounded(cacheBytes / INVALID_SHARE, BYTES_PER_CHARACTER);
        byHash = bounded(cacheBytes / 4, 2);
    }

    ParsedDocument parsed(String text) {
        ParsedDocument known = valid.getIfPresent(text);
        if (known == null) {
            known = invalid.getIfPresent(text);
        }
        if (known != null) {
            return known;
        }
        ParsedDocument parsed = parser.parse(text);
        (parsed instanceof Invalid ? invalid : valid).put(text, parsed);
        return parsed;
    }

    /** Whether the text has been parsed lately, so that meeting it again costs nothing. */
    boolean knows(String text) {
        return valid.getIfPresent(text) != null || invalid.getIfPresent(text) != null;
    }

    /** Keeps a valid text under its hash. */
    void persist(String hash, String text) {
        byHash.put(hash, text);
    }

    @Nullable
    String persisted(String hash) {
        return byHash.getIfPresent(hash);
    }

    private static <V> Cache<String, V> bounded(long bytes, int bytesPerCharacter) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, V value) -> weight(key, value, bytesPerCharacter))
                .build();
    }

    private static int weight(String key, Object value, int bytesPerCharacter) {
        int characters = key.length() + (value instanceof String text ? text.length() : 0);
        return 200 + characters * bytesPerCharacter;
    }
}
