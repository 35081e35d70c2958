package io.parta.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.identity.Viewer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trusted list of a deployment (AX-3). */
class TrustedDocumentsTest {

    private static final String TRUSTED = "query Trusted { serverTime }";
    private static final String OTHER = "{ serverTime }";

    @TempDir
    Path folder;

    @Test
    void letsEverythingRunWithoutAList() {
        var list = new TrustedDocuments(Optional.empty(), false, Optional.empty());

        assertThat(list.allows(OTHER, Viewer.ANONYMOUS)).isTrue();
    }

    @Test
    void letsNothingElseRunWhereItBindsEverybody() throws IOException {
        var list = new TrustedDocuments(Optional.of(file(DocumentHash.of(TRUSTED))), true, Optional.empty());

        assertThat(list.allows(TRUSTED, Viewer.ANONYMOUS)).isTrue();
        assertThat(list.allows(OTHER, Viewer.ANONYMOUS)).isFalse();
        assertThat(list.text(DocumentHash.of(TRUSTED))).isEqualTo(TRUSTED);
    }

    @Test
    void bindsTheListedClientsOnly() throws IOException {
        var clients = Optional.of(List.of("mini-app"));
        var list = new TrustedDocuments(Optional.of(file(DocumentHash.of(TRUSTED))), false, clients);

        assertThat(list.allows(OTHER, Viewer.ANONYMOUS)).isTrue();
        assertThat(list.allows(OTHER, ofClient("mini-app"))).isFalse();
        assertThat(list.allows(TRUSTED, ofClient("mini-app"))).isTrue();
        assertThat(list.allows(OTHER, ofClient("parta-web"))).isTrue();
    }

    @Test
    void refusesToStartWithAListThatLies() throws IOException {
        Path lie = file(DocumentHash.of(OTHER));

        assertThatThrownBy(() -> new TrustedDocuments(Optional.of(lie), false, Optional.empty()))
                .hasMessageContaining("parta.graphql.trusted-documents");
        assertThatThrownBy(() ->
                        new TrustedDocuments(Optional.of(folder.resolve("missing.json")), false, Optional.empty()))
                .hasMessageContaining("cannot read");
    }

    private Path file(String hash) throws IOException {
        return Files.writeString(
                folder.resolve("trusted.json"),
                new JsonObject().put("sha256:" + hash, TRUSTED).encode());
    }

    private static Viewer ofClient(String clientId) {
        var anonymous = Viewer.ANONYMOUS;
        return new Viewer(
                Viewer.Kind.PERSON,
                UUID.randomUUID(),
                clientId,
                "subject",
                anonymous.sessionId(),
                anonymous.roles(),
                anonymous.scopes(),
                anonymous.expiresAt());
    }
}
