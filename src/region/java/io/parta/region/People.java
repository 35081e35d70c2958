package io.parta.region;

import io.parta.identity.PublicNumber;
import io.parta.region.Names.Name;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings people into being. Public numbers look drawn, but are a counter's turns through all of them: none comes twice. */
final class People {

    record Person(UUID id, Name name) {}

    private static final long NUMBERS = 6_000_000_000L;
    private static final long FIRST_NUMBER = 1_000_000_000L;
    /** A prime without a common divisor with the numbers. */
    private static final long STRIDE = 2_654_435_761L;

    private static final List<String> AUDIENCES = List.of("ORGANIZATION_CONTACTS", "CONTACTS", "NOBODY", "EVERYONE");
    private static final int CHOSE = 5;
    private static final int BLOCKS = 1;

    private final long origin;
    private final Rows rows;
    private long born;
    private @Nullable Person previous;

    People(long seed, Rows rows) {
        this.origin = (new Dice(seed, -1).next() >>> 1) % NUMBERS;
        this.rows = rows;
    }

    Person make(Dice dice, Name name, Instant at) {
        var person = new Person(dice.random(), name);
        long number = FIRST_NUMBER + (origin + born++ * STRIDE) % NUMBERS;
        rows.add(
                Table.PERSON,
                person.id(),
                dice.random(),
                PublicNumber.of(number),
                name.first(),
                name.surname(),
                dice.chance(10) ? name.first() : null,
                at,
                at);
        choose(dice, person, at);
        return person;
    }

    /** Few choose who reaches them, fewer block somebody (SF-2, SF-8). */
    private void choose(Dice dice, Person person, Instant at) {
        if (dice.chance(CHOSE)) {
            rows.add(
                    Table.PRIVACY,
                    person.id(),
                    dice.frequent(AUDIENCES),
                    dice.frequent(AUDIENCES),
                    dice.frequent(AUDIENCES),
                    dice.frequent(AUDIENCES),
                    at);
        }
        if (previous != null && dice.chance(BLOCKS)) {
            rows.add(Table.PERSON_BLOCK, person.id(), previous.id(), at);
        }
        previous = person;
    }
}
