package io.parta.region;

import io.parta.organization.registry.RegistryNumbers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the registers know of a school. Numbers follow from the school's number, so no two schools share one. */
final class SchoolRegistry {

    private static final String REGION = "66";
    private static final String TIME_ZONE = "Asia/Yekaterinburg";
    private static final List<String> MUNICIPALITIES = List.of(
            "Екатеринбург",
            "Нижний Тагил",
            "Каменск-Уральский",
            "Первоуральск",
            "Серов",
            "Новоуральск",
            "Верхняя Пышма",
            "Асбест",
            "Ревда",
            "Полевской",
            "Краснотурьинск",
            "Берёзовский",
            "Лесной",
            "Ирбит",
            "Алапаевск",
            "Артёмовский");
    private static final List<String> STREETS =
            List.of("Ленина", "Школьная", "Мира", "Гагарина", "Советская", "Пушкина", "Молодёжная", "Садовая");
    private static final List<String> SORTS = List.of("Школа", "Школа", "Школа", "Лицей", "Гимназия");
    private static final int NUMBERS = 100_000;
    /** Stream of the seed's first number, so that regions of two seeds hardly meet. */
    private static final long ORIGIN = Long.MIN_VALUE;

    /** Coprime to the numbers, so that neighbours in the list are none in the register. */
    private static final long STRIDE = 61_813;

    private SchoolRegistry() {}

    /** @param verifiedAt null for one that waits to be verified */
    static @Nullable Object[] values(
            UUID id, long seed, int number, Dice dice, Instant registeredAt, @Nullable Instant verifiedAt) {
        long turn = (new Dice(seed, ORIGIN).below(NUMBERS) + number * STRIDE) % NUMBERS;
        String inn = checked(REGION + "%02d%05d".formatted(1 + number % 86, turn), RegistryNumbers::isInn);
        String sort = dice.one(SORTS);
        String name = sort + " № " + number;
        return new @Nullable Object[] {
            id,
            "SCHOOL",
            verifiedAt == null ? "PENDING" : "VERIFIED",
            "Муниципальное автономное общеобразовательное учреждение «" + name + "»",
            name,
            inn,
            inn.substring(0, 4) + "01001",
            checked("102" + REGION + "00%05d".formatted(turn), RegistryNumbers::isOgrn),
            REGION,
            dice.frequent(MUNICIPALITIES),
            "ул. " + dice.one(STREETS) + ", " + (1 + dice.below(120)),
            "+7343" + (2_000_000 + dice.below(999_999)),
            "school" + number + "@region" + seed + ".example.org",
            TIME_ZONE,
            verifiedAt,
            registeredAt,
            verifiedAt == null ? registeredAt : verifiedAt
        };
    }

    /** What of a row a request for the organisation says, as JSON; no value has a character to be escaped. */
    static String data(@Nullable Object[] values) {
        String[] columns = Table.ORGANIZATION.columns();
        return IntStream.of(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
                .mapToObj(index -> "\"" + columns[index] + "\": \"" + values[index] + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The digits with the one check digit that fits. */
    private static String checked(String digits, Predicate<String> fits) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> digits + digit)
                .filter(fits)
                .findFirst()
                .orElseThrow();
    }
}
