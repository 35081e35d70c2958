package io.parta.platform.identity.launch;

import io.parta.platform.digest.Digest;

/**
 * A start of a mini-app whose data has been verified.
 *
 * @param userId the messenger's user who started it: digits
 * @param queryId the start itself; no two have the same
 */
public record Launch(String userId, String queryId) {

    /** Names the start without telling of it. */
    public byte[] digest() {
        return Digest.sha256(queryId);
    }
}
