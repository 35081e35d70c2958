package io.parta.platform.graphql.document;

import io.parta.platform.identity.Viewer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The trusted list of a deployment: a JSON object of document by {@code sha256:…} id, read once at start. A file that is
 * missing, malformed or names a document by another's hash stops the start.
 */
@Singleton
class TrustedDocuments {

    private final Map<String, String> textByHash;
    private final Set<String> texts;
    private final boolean onlyTrusted;
    private final Set<String> onlyTrustedClients;

    @Inject
    TrustedDocuments(
            @ConfigProperty(name = "parta.graphql.trusted-documents") Optional<Path> file,
            @ConfigProperty(name = "parta.graphql.only-trusted") boolean onlyTrusted,
            @ConfigProperty(name = "parta.graphql.only-trusted-clients") Optional<List<String>> onlyTrustedClients) {
        this.textByHash = file.map(TrustedDocuments::read).orElse(Map.of());
        this.texts = Set.copyOf(new HashSet<>(textByHash.values()));
        this.onlyTrusted = onlyTrusted;
        this.onlyTrustedClients = Set.copyOf(onlyTrustedClients.orElse(List.of()));
    }

    @Nullable
    String text(String hash) {
        return textByHash.get(hash);
    }

    boolean contains(String text) {
        return texts.contains(text);
    }

    /** Whether the viewer may run the document. */
    boolean allows(String text, Viewer viewer) {
        String client = viewer.clientId();
        boolean bound = onlyTrusted || (client != null && onlyTrustedClients.contains(client));
        return !bound || texts.contains(text);
    }

    private static Map<String, String> read(Path file) {
        try {
            var list = new JsonObject(Files.readString(file));
            Map<String, String> byHash = new HashMap<>();
            for (String id : list.fieldNames()) {
                String text = list.getString(id);
                String hash = DocumentHash.ofId(id)
                        .filter(DocumentHash.of(text)::equals)
                        .orElseThrow(() -> new IllegalStateException(
                                "parta.graphql.trusted-documents: " + id + " is not the sha256 id of its document"));
                byHash.put(hash, text);
            }
            return Map.copyOf(byHash);
        } catch (IOException | DecodeException | ClassCastException e) {
            throw new IllegalStateException("parta.graphql.trusted-documents: cannot read " + file, e);
        }
    }
}
