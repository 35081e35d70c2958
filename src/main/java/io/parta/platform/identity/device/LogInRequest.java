package io.parta.platform.identity.device;

import io.parta.platform.digest.Digest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A screen that waits to be logged in.
 *
 * @param network digest of the network it called from: it is compared, never told
 * @param agent what its browser says of itself
 * @param at when it asked
 */
record LogInRequest(String network, String agent, Instant at) {

    private static final Pattern USER_CODE = Pattern.compile("[A-Z0-9]{2,8}(-[A-Z0-9]{2,8})?");
    private static final int LONGEST_AGENT = 300;

    static LogInRequest of(String userCode, String address, String agent, Instant at) {
        return new LogInRequest(
                network(userCode, address), agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)), at);
    }

    static boolean isUserCode(String text) {
        return USER_CODE.matcher(text).matches();
    }

    static LogInRequest decode(String json) {
        var object = new JsonObject(json);
        return new LogInRequest(
                object.getString("network"), object.getString("agent"), Instant.parse(object.getString("at")));
    }

    String encode() {
        return new JsonObject()
                .put("network", network)
                .put("agent", agent)
                .put("at", at.toString())
                .encode();
    }

    /** What whoever approves is told of it. */
    JsonObject toldTo(String userCode, String address, Instant now) {
        return new JsonObject()
                .put("known", true)
                .put("agent", agent)
                .put("secondsAgo", Math.max(0, Duration.between(at, now).toSeconds()))
                .put("sameNetwork", network.equals(network(userCode, address)));
    }

    /** With the code, so that two requests of one network are not seen to be. */
    private static String network(String userCode, String address) {
        return Digest.sha256Hex(userCode + ' ' + address);
    }
}
