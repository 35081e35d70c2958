package io.parta.platform.graphql.execution.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are those of Vert.x's own encoder, read back they are the value, and they stay within their limit. */
class JsonBytesTest {

    private static final int LIMIT = 1 << 20;

    @Test
    void writesTextsAsVertxDoes() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, random.nextInt(i % 50 == 0 ? 2000 : 40));
            byte[] bytes = bytes(text);
            assertThat(Json.decodeValue(decoded(bytes))).isEqualTo(text);
            if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
                assertThat(bytes).isEqualTo(Json.encodeToBuffer(text).getBytes());
            }
        }
    }

    @Test
    void writesCharactersBeyondTheFirstPlaneAsFourBytes() {
        assertThat(decoded(bytes("парта 🎒 ok"))).isEqualTo("\"парта 🎒 ok\"");
    }

    @Test
    void escapesHalvesOfPairs() {
        assertThat(decoded(bytes("a\uD83Cb"))).isEqualTo("\"a\\uD83Cb\"");
        assertThat(decoded(bytes("\uDF92"))).isEqualTo("\"\\uDF92\"");
        assertThat(decoded(bytes("\uDF92\uD83C"))).isEqualTo("\"\\uDF92\\uD83C\"");
    }

    @Test
    void keepsAPairTogetherWhereverItStands() {
        for (int before = 250; before < 260; before++) {
            String text = "я" + "x".repeat(before) + "🎒" + "ы".repeat(before);
            assertThat(decoded(bytes(text))).isEqualTo('"' + text + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 7, 10, -1, 99, 100, -1000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
            })
    void writesWholeNumbers(long number) {
        var out = new JsonBytes(LIMIT);
        out.number(number);
        out.raw(' ');
        out.number((int) number);
        assertThat(out.toBuffer().toString()).isEqualTo(number + " " + (int) number);
    }

    @Test
    void writesTreesAsVertxDoes() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("nothing", null);
        tree.put("list", List.of(1, 2L, (short) 3, (byte) 4, "ж\"", true, List.of()));
        tree.put(
                "numbers",
                Arrays.asList(1.5, 1e300, 0.1f, new BigDecimal("1E+3"), new BigInteger("9".repeat(30)), null));
        tree.put("object", new JsonObject().put("a", new JsonArray().add(1)).put("b", Map.of()));
        tree.put("array", new String[] {"x", "y"});
        tree.put("none", new int[0]);

        assertThat(written(tree)).isEqualTo(Json.encode(tree));
    }

    @Test
    void refusesWhatJsonDoesNotHave() {
        assertThatThrownBy(() -> written(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(Float.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rewindsToAMark() {
        var out = new JsonBytes(LIMIT);
        out.string("kept");
        int mark = out.mark();
        out.string("забыто".repeat(5000));
        out.rewind(mark);
        out.bool(false);
        assertThat(out.size()).isEqualTo(11);
        assertThat(out.toBuffer().toString()).isEqualTo("\"kept\"false");
    }

    /** Whatever is written, the limit is exact: the last byte fits, one more is refused. */
    @Test
    void refusesTheByteAfterTheLimit() {
        for (String text : List.of("a".repeat(998), "я".repeat(499), "\n".repeat(499), "🎒".repeat(249) + "ab")) {
            var exact = new JsonBytes(1000);
            exact.string(text);
            assertThat(exact.size()).isEqualTo(1000);
            assertThatThrownBy(() -> exact.raw(','))
                    .isInstanceOf(AnswerTooLarge.class)
                    .hasMessageContaining("1000");
            var smaller = new JsonBytes(999);
            assertThatThrownBy(() -> smaller.string(text)).isInstanceOf(AnswerTooLarge.class);
        }
        var numbers = new JsonBytes(3);
        numbers.number(123);
        assertThatThrownBy(() -> numbers.number(4)).isInstanceOf(AnswerTooLarge.class);
        assertThatThrownBy(numbers::nullValue).isInstanceOf(AnswerTooLarge.class);
    }

    @Test
    void growsToItsLimit() {
        var out = new JsonBytes(LIMIT);
        byte[] kilobyte = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1024; i++) {
            out.raw(kilobyte);
        }
        assertThat(out.toBuffer().length()).isEqualTo(LIMIT);
        assertThatThrownBy(() -> out.raw(kilobyte)).isInstanceOf(AnswerTooLarge.class);
    }

    private static byte[] bytes(String text) {
        var out = new JsonBytes(LIMIT);
        out.string(text);
        return out.toBuffer().getBytes();
    }

    private static String written(Object json) {
        var out = new JsonBytes(LIMIT);
        out.value(json);
        return out.toBuffer().toString();
    }

    /** Fails on bytes that are no UTF-8. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        int kind = random.nextInt(6);
        while (text.length() < length) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) ('а' + random.nextInt(32)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.append((char) (0xD700 + random.nextInt(0xA00)));
                case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append("Привет, Сферум \"5-Б\"\n");
            }
        }
        return text.toString();
    }
}
