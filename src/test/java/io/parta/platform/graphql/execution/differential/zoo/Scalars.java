package io.parta.platform.graphql.execution.differential.zoo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A field of every class that is a scalar, times apart; ordinary values and those at the ends. */
public record Scalars(
        String string,
        char character,
        Character boxedCharacter,
        UUID uuid,
        URI uri,
        URL url,
        boolean truth,
        Boolean boxedTruth,
        byte tiny,
        short small,
        int whole,
        Integer boxedWhole,
        AtomicInteger atomicWhole,
        OptionalInt perhapsWhole,
        float single,
        double number,
        Double boxedNumber,
        OptionalDouble perhapsNumber,
        long large,
        Long boxedLarge,
        AtomicLong atomicLarge,
        OptionalLong perhapsLarge,
        BigInteger huge,
        BigDecimal exact,
        @Id String textId,
        @Id @NonNull UUID uuidId,
        @Id int wholeId,
        @Id Long largeId,
        Colour colour,
        @NonNull Tone tone,
        Times times) {

    private static final List<String> STRINGS = List.of(
            "", "plain", "Ёжик", "\"quoted\" \\ /", "\n\r\t\b\f", "\u0000\u0001\u001f\u007f", "😀 \u2028\u2029");

    static Scalars of(int n) {
        int i = n % 3 == 0 ? Integer.MAX_VALUE - n : n % 3 == 1 ? -n : Integer.MIN_VALUE + n;
        long l = n % 2 == 0 ? Long.MAX_VALUE - n : -n;
        double d = n % 4 == 0 ? n / 3.0 : n % 4 == 1 ? 1e300 / (n + 1) : n % 4 == 2 ? -1e-10 * n : n;
        return new Scalars(
                STRINGS.get(Math.floorMod(n, STRINGS.size())),
                (char) ('a' + Math.floorMod(n, 26)),
                'Я',
                new UUID(n * 0x1234567L, ~n),
                URI.create("https://example.org/" + n + "?q=%20"),
                page(),
                n % 2 == 0,
                nothing(n) ? null : n % 2 == 1,
                (byte) n,
                (short) (n * 257),
                i,
                nothing(n) ? null : (Integer) i,
                new AtomicInteger(i),
                nothing(n) ? OptionalInt.empty() : OptionalInt.of(i),
                n / 7f,
                d,
                nothing(n) ? null : (Double) d,
                nothing(n) ? OptionalDouble.empty() : OptionalDouble.of(d),
                l,
                nothing(n) ? null : (Long) l,
                new AtomicLong(l),
                nothing(n) ? OptionalLong.empty() : OptionalLong.of(l),
                BigInteger.valueOf(l).pow(3),
                new BigDecimal(BigInteger.valueOf(l), n % 20 - 5),
                "id " + n,
                new UUID(n, n),
                n,
                l,
                Colour.values()[Math.floorMod(n, 3)],
                Tone.values()[Math.floorMod(n, 2)],
                Times.of(n));
    }

    /** A getter beside the components. */
    public @Nullable Tone getOtherTone() {
        return tone == Tone.DARK ? Tone.LIGHT : null;
    }

    private static boolean nothing(int n) {
        return n % 5 == 0;
    }

    private static URL page() {
        try {
            return URI.create("https://example.org/page").toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
