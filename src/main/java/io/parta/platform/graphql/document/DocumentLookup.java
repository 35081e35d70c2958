package io.parta.platform.graphql.document;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.OperationRejected;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.RequestContext;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text a request means: its own, or one known by hash ({@code documentId}, Apollo's {@code persistedQuery}). */
@Singleton
class DocumentLookup {

    /** Clients of Apollo's protocol compare this text; it is not for people. */
    private static final String APOLLO_NOT_FOUND = "PersistedQueryNotFound";

    private final Documents documents;
    private final TrustedDocuments trusted;
    private final ErrorEntries errors;

    @Inject
    DocumentLookup(Documents documents, TrustedDocuments trusted, ErrorEntries errors) {
        this.documents = documents;
        this.trusted = trusted;
        this.errors = errors;
    }

    /**
     * @param hash under which the text is to be kept once it proves valid; null when none was sent
     */
    record Found(String text, @Nullable String hash) {}

    Found find(OperationRequest request, RequestContext context) {
        String hash = hash(request, context);
        String query = request.query();
        if (query != null) {
            if (hash != null && !hash.equals(DocumentHash.of(query))) {
                throw errors.rejected(ErrorCode.PERSISTED_QUERY_MISMATCH, context);
            }
            return new Found(query, hash);
        }
        if (hash == null) {
            throw errors.rejected(ErrorCode.BAD_REQUEST, context);
        }
        String text = trusted.text(hash);
        if (text == null) {
            text = documents.persisted(hash);
        }
        if (text == null) {
            throw notFound(request, context);
        }
        return new Found(text, null);
    }

    private @Nullable String hash(OperationRequest request, RequestContext context) {
        String id = request.documentId();
        if (id != null) {
            return DocumentHash.ofId(id).orElseThrow(() -> errors.rejected(ErrorCode.BAD_REQUEST, context));
        }
        if (!(request.extensions().getValue("persistedQuery") instanceof JsonObject persisted)) {
            return null;
        }
        return Optional.ofNullable(persisted.getValue("sha256Hash"))
                .filter(String.class::isInstance)
                .flatMap(hash -> DocumentHash.normal((String) hash))
                .orElseThrow(() -> errors.rejected(ErrorCode.BAD_REQUEST, context));
    }

    private OperationRejected notFound(OperationRequest request, RequestContext context) {
        ErrorCode code = ErrorCode.PERSISTED_QUERY_NOT_FOUND;
        if (request.documentId() != null) {
            return errors.rejected(code, context);
        }
        var entry = errors.entry(code, APOLLO_NOT_FOUND, context.traceId());
        return new OperationRejected(code, ErrorEntries.httpStatus(code), new JsonArray().add(entry), -1);
    }
}
