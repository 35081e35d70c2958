package io.parta.platform.identity.launch;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies launch data, pure: the same text at the same time, the same answer. It is a query string; its values, decoded
 * and in the order of their keys, are signed by HMAC-SHA-256 under a key that the bot's token makes. What is wrong with
 * data that is refused is nobody's business.
 */
final class LaunchVerifier {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "WebAppData";
    private static final String HASH = "hash";

    private static final Duration OLDEST = Duration.ofHours(1);
    /** Clocks of the messenger and of this machine may differ by this much. */
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("[0-9]{10,13}");
    private static final Pattern USER_ID = Pattern.compile("[1-9][0-9]{0,18}");
    private static final int LONGEST_QUERY_ID = 200;
    /** Seconds until the year 5138, milliseconds since 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private final byte[] key;

    LaunchVerifier(String botToken) {
        this.key = hmac(PURPOSE.getBytes(StandardCharsets.UTF_8), botToken);
    }

    Optional<Launch> verify(String launchData, Instant now) {
        return fields(launchData)
                .filter(this::isSigned)
                .filter(fields -> isOfNow(fields.get("auth_date"), now))
                .flatMap(LaunchVerifier::launch);
    }

    /** Decoded values by key; empty for a text that is no query string, or has a key twice. */
    private static Optional<TreeMap<String, String>> fields(String launchData) {
        var fields = new TreeMap<String, String>();
        for (String pair : launchData.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            try {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (fields.put(pair.substring(0, equals), value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException notEncoded) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private boolean isSigned(TreeMap<String, String> fields) {
        String hash = fields.get(HASH);
        if (hash == null || !HEX.matcher(hash).matches()) {
            return false;
        }
        String signed = fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(HASH))
                .map(field -> field.getKey() + '=' + field.getValue())
                .collect(Collectors.joining("\n"));
        return MessageDigest.isEqual(HexFormat.of().parseHex(hash), hmac(key, signed));
    }

    private static boolean isOfNow(@Nullable String authDate, Instant now) {
        if (authDate == null || !TIME.matcher(authDate).matches()) {
            return false;
        }
        long number = Long.parseLong(authDate);
        Instant at = number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return !at.isBefore(now.minus(OLDEST)) && !at.isAfter(now.plus(AHEAD));
    }

    private static Optional<Launch> launch(TreeMap<String, String> fields) {
        String queryId = fields.getOrDefault("query_id", "");
        return queryId.isEmpty() || queryId.length() > LONGEST_QUERY_ID
                ? Optional.empty()
                : userId(fields.getOrDefault("user", "")).map(userId -> new Launch(userId, queryId));
    }

    private static Optional<String> userId(String user) {
        try {
            Object id = new JsonObject(user).getValue("id");
            return Optional.ofNullable(id).map(Object::toString).filter(text -> USER_ID.matcher(text)
                    .matches());
        } catch (DecodeException notJson) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
