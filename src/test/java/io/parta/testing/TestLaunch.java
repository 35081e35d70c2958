package io.parta.testing;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Launch data as the messenger makes it for the bot of the tests. */
public final class TestLaunch {

    /** Token of the published example. */
    public static final String BOT_TOKEN = "2Uk3Z_8zAlwhprgOcK3r1B1fDk8uhi2MDv47EvXkcu8";

    private final TreeMap<String, String> fields = new TreeMap<>();

    private TestLaunch(Map<String, String> fields) {
        this.fields.putAll(fields);
    }

    /** A start of the mini-app by this user of the messenger, now. */
    public static TestLaunch by(long userId) {
        var user = new JsonObject()
                .put("id", userId)
                .put("first_name", "Вася = & + Пупкин")
                .putNull("photo_url");
        return new TestLaunch(Map.of(
                "auth_date", String.valueOf(Instant.now().toEpochMilli()),
                "query_id", UUID.randomUUID().toString(),
                "user", user.encode()));
    }

    /** A user of the messenger whom no other test knows. */
    public static long newUser() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    public TestLaunch with(String key, String value) {
        var changed = new TestLaunch(fields);
        changed.fields.put(key, value);
        return changed;
    }

    public TestLaunch without(String key) {
        var changed = new TestLaunch(fields);
        changed.fields.remove(key);
        return changed;
    }

    /** The signed text. */
    public String data() {
        return query() + "&hash=" + HexFormat.of().formatHex(signature(BOT_TOKEN));
    }

    /** The text as the owner of another bot would sign it. */
    public String dataOf(String botToken) {
        return query() + "&hash=" + HexFormat.of().formatHex(signature(botToken));
    }

    public String query() {
        return fields.descendingMap().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private byte[] signature(String botToken) {
        String signed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
        return hmac(hmac("WebAppData".getBytes(StandardCharsets.UTF_8), botToken), signed);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
