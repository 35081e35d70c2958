package io.parta.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of heads for their schools (OR-3): some schools of the region came by one, others wait or will never be. */
final class Requests {

    /** Stream of the region's own chance, beside those of its schools. */
    private static final long STREAM = Long.MIN_VALUE + 1;

    private static final String POST = "Директор";

    private final RegionSize size;
    private final People people;
    private final Rows rows;
    private final Dice dice;

    Requests(RegionSize size, People people, Rows rows) {
        this.size = size;
        this.people = people;
        this.rows = rows;
        this.dice = new Dice(size.seed(), STREAM);
    }

    /** Of a school that is there: whether it came by a request falls by chance. */
    void granted(School school, Member head) {
        if (dice.chance(size.requests())) {
            add(school.id, head.personId(), "ACCEPTED", school.values, null, school.registeredAt, school.verifiedAt);
        }
    }

    /** As many beside them: half are open, the others were rejected or withdrawn. */
    void others() {
        int others = size.schools() * size.requests() / 100;
        for (int i = 0; i < others; i++) {
            Instant at = dice.within(School.opening(size.year()).minusSeconds(30 * 86_400L), 25);
            UUID id = dice.at(at);
            UUID head =
                    people.make(dice, Names.anybody(dice, dice.chance(75)), at).id();
            var values = SchoolRegistry.values(id, size.seed(), size.schools() + 1 + i, dice, at, null);
            if (i % 2 == 0) {
                rows.add(Table.ORGANIZATION, values);
                add(id, head, "PENDING", values, null, at, null);
            } else {
                @Nullable String reason = i % 4 == 1 ? "Приказ не подтверждён" : null;
                add(id, head, reason == null ? "WITHDRAWN" : "REJECTED", values, reason, at, dice.within(at, 5));
            }
        }
    }

    private void add(
            UUID organization,
            @Nullable UUID head,
            String state,
            @Nullable Object[] values,
            @Nullable String reason,
            Instant at,
            @Nullable Instant decidedAt) {
        rows.add(
                Table.ORGANIZATION_REQUEST,
                organization,
                head,
                state,
                SchoolRegistry.data(values),
                "1-к",
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                POST,
                reason,
                at,
                decidedAt);
    }
}
