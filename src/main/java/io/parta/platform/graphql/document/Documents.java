package io.parta.platform.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.document.ParsedDocument.DocumentOperation;
import io.parta.platform.graphql.document.ParsedDocument.Invalid;
import io.parta.platform.graphql.document.ParsedDocument.Problem;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Parsed documents by text, and texts by hash, in bounded memory. Invalid ones have a small place of their own, so that
 * rubbish cannot crowd out what clients run; a hash leads only to a text that was valid.
 */
@Singleton
class Documents {

    // What entries take was measured, of ordinary documents and of the most expensive ones; decision 0109.
    private static final int BYTES_OF_AN_ENTRY = 600;
    private static final int BYTES_OF_A_CHARACTER = 2;
    private static final int BYTES_OF_A_NODE = 110;
    private static final int BYTES_OF_A_PLANS_PART = 180;
    private static final int BYTES_OF_A_PROBLEM = 100;

    private static final int INVALID_SHARE = 16;

    private final DocumentParser parser;
    private final OperationPlanner planner;
    private final Cache<String, ParsedDocument> valid;
    private final Cache<String, ParsedDocument> invalid;
    private final Cache<String, String> byHash;

    @Inject
    Documents(
            DocumentParser parser,
            OperationPlanner planner,
            @ConfigProperty(name = "parta.graphql.document-cache-bytes") long cacheBytes) {
        this.parser = parser;
        this.planner = planner;
        valid = bounded(cacheBytes, Documents::weight);
        invalid = bounded(cacheBytes / INVALID_SHARE, Documents::weight);
        byHash = bounded(cacheBytes / 4, text -> BYTES_OF_A_CHARACTER * text.length());
    }

    /** What is known of a text that has been met lately; null of another. */
    @Nullable
    ParsedDocument known(String text) {
        ParsedDocument known = valid.getIfPresent(text);
        return known != null ? known : invalid.getIfPresent(text);
    }

    ParsedDocument parsed(String text) {
        ParsedDocument parsed = parser.parse(text);
        (parsed instanceof Invalid ? invalid : valid).put(text, parsed);
        return parsed;
    }

    /** Plans an operation whose plan is not known, and weighs its document anew. */
    Planning planned(Valid document, DocumentOperation operation, CoercedVariables variables) {
        Planning planning = planner.plan(document, operation, variables);
        document.plans().keep(operation.definition(), variables, planning);
        valid.put(document.text(), document);
        return planning;
    }

    /** Keeps a valid text under its hash: the very String that its document is found by, whose hash code is known. */
    void persist(String hash, Valid document) {
        byHash.asMap().putIfAbsent(hash, document.text());
    }

    @Nullable
    String persisted(String hash) {
        return byHash.getIfPresent(hash);
    }

    private static <V> Cache<String, V> bounded(long bytes, ToIntFunction<V> weight) {
        return Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((String key, V value) ->
                        BYTES_OF_AN_ENTRY + BYTES_OF_A_CHARACTER * key.length() + weight.applyAsInt(value))
                .build();
    }

    private static int weight(ParsedDocument document) {
        return document instanceof Valid valid
                ? BYTES_OF_A_NODE * valid.size()
                        + BYTES_OF_A_PLANS_PART * valid.plans().size()
                : ((Invalid) document)
                        .problems().stream().mapToInt(Documents::weight).sum();
    }

    private static int weight(Problem problem) {
        return BYTES_OF_A_PROBLEM
                + (problem.message() == null
                        ? 0
                        : BYTES_OF_A_CHARACTER * problem.message().length());
    }
}
