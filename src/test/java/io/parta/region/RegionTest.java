package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.identity.PublicNumber;
import io.parta.organization.registry.RegistryNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row follows from seed, sizes and year alone, and is one that the service could have written. */
class RegionTest {

    private static final RegionSize SMALL =
            RegionSize.region(2026).with("schools=5", "students=700", "teachers=60", "spread=60", "chats=0");

    /** What changes these rows changes every benchmark's data: then this line changes with it, on purpose. */
    private static final String ROWS_OF_SMALL = "0c24609f826526234ea2b6e4c484a271e20648fe3c24c1f15542ef262b81d56b";

    private static final RegionSize TALKATIVE =
            SMALL.with("chats=60", "chatMembers=8", "messages=3000", "largestChat=50");

    private static final String ROWS_OF_TALKATIVE = "ca427e0fee154072fcf2d6c89b1ca46f05522a996cc6ba92ea8d61545bf9949c";

    @Test
    void theSameSeedMakesTheSameRowsEverywhere() {
        assertThat(print(SMALL)).isEqualTo(ROWS_OF_SMALL).isEqualTo(print(SMALL));
        assertThat(print(SMALL.with("seed=2"))).isNotEqualTo(ROWS_OF_SMALL);
        assertThat(print(SMALL.with("year=2027"))).isNotEqualTo(ROWS_OF_SMALL);
    }

    @Test
    void chatsAreTheSameEverywhereToo() {
        assertThat(print(TALKATIVE)).isEqualTo(ROWS_OF_TALKATIVE);
    }

    /** What is measured on sets of several sizes is asked of the same chats and the same people. */
    @Test
    void moreMessagesAreSaidInTheSameChatsByTheSamePeople() {
        var few = rows(TALKATIVE.with("messages=100"));
        var many = rows(TALKATIVE);

        for (Table table : List.of(Table.PERSON, Table.MEMBERSHIP, Table.MANAGED_CHAT, Table.CHAT)) {
            assertThat(few.get(table))
                    .as(table.table())
                    .usingRecursiveComparison()
                    .isEqualTo(many.get(table));
        }
        assertThat(few.get(Table.CHAT_MESSAGE)).hasSize(100);
        assertThat(many.get(Table.CHAT_MESSAGE)).hasSize(3_000);
        assertThat(people(few)).isEqualTo(people(many));
    }

    private static List<String> people(Map<Table, List<Object[]>> rows) {
        return rows.get(Table.CHAT_MEMBER).stream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    @Test
    void theSizesAreExact() {
        var rows = rows(SMALL);

        assertThat(rows.get(Table.ORGANIZATION)).hasSize(5);
        assertThat(holders(rows, "STUDENT")).isEqualTo(700);
        assertThat(holders(rows, "TEACHER")).isEqualTo(60);
    }

    /** The benchmarks' set: classes of exactly 25, twenty in each school. */
    @Test
    void withoutSpreadSchoolsAndClassesAreAlike() {
        var rows = rows(SMALL.with("schools=2", "students=1000", "classSize=25", "spread=0", "years=0", "guardians=0"));

        assertThat(rows.get(Table.SCHOOL_CLASS)).hasSize(40).allSatisfy(one -> assertThat(one[9])
                .isEqualTo(25));
        assertThat(rows.get(Table.GUARDIANSHIP)).isEmpty();
        assertThat(holders(rows, "GUARDIAN")).isZero();
    }

    @Test
    void publicNumbersCheckAndNoneComesTwice() {
        var numbers = column(rows(SMALL), Table.PERSON, 2);

        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(number -> assertThat(PublicNumber.isValid(number))
                .isTrue());
    }

    @Test
    void registryNumbersCheckAndNoneComesTwice() {
        var rows = rows(SMALL.with("teachers=600", "schools=300"));

        assertThat(column(rows, Table.ORGANIZATION, 5))
                .doesNotHaveDuplicates()
                .allSatisfy(inn -> assertThat(RegistryNumbers.isInn(inn)).isTrue());
        assertThat(column(rows, Table.ORGANIZATION, 6))
                .allSatisfy(kpp -> assertThat(RegistryNumbers.isKpp(kpp)).isTrue());
        assertThat(column(rows, Table.ORGANIZATION, 7))
                .doesNotHaveDuplicates()
                .allSatisfy(ogrn -> assertThat(RegistryNumbers.isOgrn(ogrn)).isTrue());
    }

    /** A person's id tells nothing of its time, every other id does. */
    @Test
    void idsAreOfTheVersionsThatTheServiceMakes() {
        var rows = rows(SMALL);

        assertThat(rows.get(Table.PERSON))
                .allSatisfy(row -> assertThat(((UUID) row[0]).version()).isEqualTo(4));
        assertThat(rows.get(Table.MEMBERSHIP)).allSatisfy(row -> {
            UUID id = (UUID) row[1];
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(((java.time.Instant) row[9]).toEpochMilli());
        });
    }

    /** ID-10: first graders of September are six or seven, those of the last grade sixteen or seventeen. */
    @Test
    void studentsAreAsOldAsTheirGrade() {
        var rows = rows(SMALL);
        Map<Object, LocalDate> births = rows.get(Table.MEMBERSHIP).stream()
                .filter(row -> row[7] != null)
                .collect(Collectors.toMap(row -> row[1], row -> (LocalDate) row[7]));
        Map<Object, Integer> grades = rows.get(Table.SCHOOL_CLASS).stream()
                .filter(row -> "ACTIVE".equals(row[5]))
                .collect(Collectors.toMap(row -> row[1], row -> (Integer) row[7]));

        assertThat(rows.get(Table.CLASS_STUDENT).stream().filter(row -> grades.containsKey(row[1])))
                .hasSize(700)
                .allSatisfy(row -> assertThat(2026
                                - grades.get(row[1])
                                - Objects.requireNonNull(births.get(row[2]))
                                        .plusMonths(1)
                                        .getYear())
                        .isBetween(6, 7));
    }

    @Test
    void namesAgreeWithTheirPersonAndSomeAreWrittenWithoutYo() {
        var names = column(rows(SMALL.with("students=4000")), Table.MEMBERSHIP, 3);

        assertThat(names).allMatch(name -> name.split(" ").length == 3);
        assertThat(names).allSatisfy(name -> {
            if (name.endsWith("вна") || name.endsWith("чна")) {
                assertThat(name.split(" ")[0]).doesNotMatch(".*([оеё]в|ин|ый|ий)$");
            } else {
                assertThat(name.split(" ")[2]).endsWith("ич");
            }
        });
        assertThat(names).anyMatch(name -> name.contains("Семён")).anyMatch(name -> name.contains("Семен"));
        assertThat(List.copyOf(names))
                .hasSizeGreaterThan((int) names.stream().distinct().count());
    }

    @Test
    void whatIsNoSizeIsRefusedInASentence() {
        assertThatThrownBy(() -> SMALL.with("pupils=5")).hasMessageContaining("pupils is none of [seed, year, schools");
        assertThatThrownBy(() -> SMALL.with("students=4")).hasMessage("Each school has a student and two teachers");
        assertThatThrownBy(() -> SMALL.with("guardians")).hasMessage("A setting is name=number, not guardians");
    }

    private static long holders(Map<Table, List<Object[]>> rows, String role) {
        return rows.get(Table.MEMBERSHIP_ROLE).stream()
                .filter(row -> role.equals(row[2]))
                .map(row -> row[1])
                .distinct()
                .count();
    }

    private static List<String> column(Map<Table, List<Object[]>> rows, Table table, int column) {
        return rows.get(table).stream().map(row -> String.valueOf(row[column])).toList();
    }

    private static Map<Table, List<Object[]>> rows(RegionSize size) {
        var rows = new EnumMap<Table, List<Object[]>>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
        Region.make(size, (table, values) -> rows.get(table).add(values), made -> {});
        return rows;
    }

    private static String print(RegionSize size) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Region.make(
                    size,
                    (table, values) -> {
                        var line = new StringBuilder(table.table());
                        CopiedRows.append(line, values);
                        digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
                    },
                    made -> {});
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
