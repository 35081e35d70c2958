package io.parta.platform.secret;

import io.parta.platform.digest.Digest;
import io.parta.platform.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who tries a secret: the person or vendor, and the address. Digests, because a table of addresses would tell who was
 * where; whoever could read it learns no name from it.
 *
 * @param principal null without a log-in
 */
record Guesser(@Nullable String principal, String address) {

    static Guesser of(SecretKind kind, Viewer viewer, String clientAddress) {
        return new Guesser(
                viewer.isAnonymous() ? null : Digest.sha256Hex(kind + "\nprincipal\n" + viewer.principalKey()),
                Digest.sha256Hex(kind + "\naddress\n" + clientAddress));
    }
}
