package io.parta.region;

import io.parta.identity.PublicNumber;
import io.parta.region.Names.Name;
import java.time.Instant;
import java.util.UUID;

/** Brings people into being. Public numbers look drawn, but are a counter's turns through all of them: none comes twice. */
final class People {

    record Person(UUID id, Name name) {}

    private static final long NUMBERS = 6_000_000_000L;
    private static final long FIRST_NUMBER = 1_000_000_000L;
    /** A prime without a common divisor with the numbers. */
    private static final long STRIDE = 2_654_435_761L;

    private final long origin;
    private final Rows rows;
    private long born;

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
        return person;
    }
}
