package io.parta.safety;

import static io.parta.safety.ContactWay.ADD_TO_CHAT;
import static io.parta.safety.ContactWay.SEE_PROFILE;
import static io.parta.safety.ContactWay.WRITE;
import static io.parta.testing.Neighbours.blocks;
import static io.parta.testing.Neighbours.chooses;
import static io.parta.testing.Neighbours.isSafe;
import static io.parta.testing.Neighbours.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-1, SF-2, SF-4, SF-7, SF-8: what the database knows of two people, and what follows. */
@QuarkusTest
class ContactsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Contacts contacts;

    @Inject
    Commands commands;

    @Inject
    StatementCounts statements;

    private Neighbours school;
    private UUID teacher;
    private UUID pupil;

    @BeforeEach
    void meet() {
        school = new Neighbours(TestOrganization.verified());
        teacher = school.member("TEACHER");
        pupil = school.member("STUDENT");
    }

    @Test
    void aTeacherReachesColleaguesAndStudents() {
        assertThat(reached(teacher, WRITE, pupil, school.member("STAFF"))).hasSize(2);
        assertThat(reached(pupil, WRITE, teacher)).containsExactly(teacher);
    }

    @Test
    void whoSharesNoOrganisationIsReachedByChoiceOnly() {
        UUID elsewhere = new Neighbours(TestOrganization.verified()).member("TEACHER");
        assertThat(reached(teacher, WRITE, elsewhere)).isEmpty();

        chooses(elsewhere, "may_write", "EVERYONE");
        assertThat(reached(teacher, WRITE, elsewhere)).containsExactly(elsewhere);
        assertThat(reached(teacher, ADD_TO_CHAT, elsewhere)).isEmpty();
    }

    /** ST-4: contacts are those whom the receiver sees; a student sees own class and staff, not the school. */
    @Test
    void contactsOfAnOrganisationAreWhomTheReceiverSees() {
        UUID classmate = school.member("STUDENT");
        UUID other = school.member("STUDENT");
        UUID parent = school.member("GUARDIAN");
        school.schoolClass(teacher, pupil, classmate);

        assertThat(reached(classmate, WRITE, pupil)).containsExactly(pupil);
        assertThat(reached(other, WRITE, pupil)).isEmpty();
        assertThat(reached(parent, ADD_TO_CHAT, pupil)).isEmpty();
        assertThat(reached(parent, WRITE, teacher)).containsExactly(teacher);
    }

    /** RO-7: a role that waits opens nothing. */
    @Test
    void whoseRoleWaitsReachesNobody() {
        UUID waiting = school.join(stranger(), "TEACHER", "PENDING", null);

        assertThat(code(waiting, WRITE, teacher)).isEqualTo(ErrorCode.PERSON_NOT_VERIFIED);
        assertThat(code(stranger(), WRITE, UUID.randomUUID())).isEqualTo(ErrorCode.PERSON_NOT_VERIFIED);
        assertThat(reached(teacher, WRITE, waiting)).isEmpty();
    }

    /** SF-7, whatever the switch says. */
    @Test
    void onlyTheirSchoolAndTheirGuardiansAreAloneWithAMinor() {
        UUID guardian = school.member("GUARDIAN");
        UUID parent = school.member("GUARDIAN");
        UUID elsewhere = new Neighbours(TestOrganization.verified()).member("TEACHER");
        school.guardianship(guardian, pupil, "CONFIRMED");
        school.guardianship(parent, pupil, "PENDING");
        chooses(pupil, "may_write", "EVERYONE");
        chooses(parent, "may_write", "EVERYONE");

        assertThat(reached(guardian, WRITE, pupil)).containsExactly(pupil);
        assertThat(reached(pupil, WRITE, guardian, parent)).containsExactly(guardian);
        assertThat(reached(parent, WRITE, pupil)).isEmpty();
        assertThat(reached(elsewhere, WRITE, pupil)).isEmpty();
    }

    /** SF-1: a minor student is in safe mode whatever they chose; the profile is not part of it. */
    @Test
    void aMinorsSafeModeNarrowsEveryone() {
        UUID elsewhere = new Neighbours(TestOrganization.verified()).member("STUDENT");
        for (String column : List.of("may_write", "may_add_to_chats", "may_see_profile")) {
            chooses(pupil, column, "EVERYONE");
        }

        assertThat(reached(elsewhere, WRITE, pupil)).isEmpty();
        assertThat(reached(elsewhere, ADD_TO_CHAT, pupil)).isEmpty();
        assertThat(reached(elsewhere, SEE_PROFILE, pupil)).containsExactly(pupil);
    }

    @Test
    void safeModeIsOpenToAdultsToo() {
        UUID elsewhere = new Neighbours(TestOrganization.verified()).member("TEACHER");
        isSafe(elsewhere);
        chooses(elsewhere, "may_write", "EVERYONE");

        assertThat(reached(teacher, WRITE, elsewhere)).isEmpty();
    }

    /** SF-1, ID-10: until 18 by the youngest date, unknown is a minor, also after leaving. */
    @Test
    void aStudentIsAMinorUntilTheyAreKnownNotToBe() {
        UUID grown = school.member("STUDENT", TODAY.minusYears(18));
        UUID nearly = school.member("STUDENT", TODAY.minusYears(18).plusDays(1));
        UUID left = school.member("STUDENT");
        school.leave(left);
        UUID graduated = school.member("STUDENT");
        school.loseRoles(graduated);
        UUID doubted = school.member("STUDENT", TODAY.minusYears(20));
        new Neighbours(TestOrganization.verified()).join(doubted, "STUDENT", "CONFIRMED", TODAY.minusYears(10));

        assertThat(minors(grown, nearly, left, graduated, doubted, pupil, teacher, stranger()))
                .containsExactlyInAnyOrder(nearly, left, graduated, doubted, pupil);
    }

    /** A role that no minor may hold outweighs an age that nobody told, but not at a school where they still study. */
    @Test
    void aTeacherWhoLearnsIsNoMinor() {
        UUID learning = school.member("TEACHER");
        new Neighbours(TestOrganization.verified("PROFESSIONAL_DEVELOPMENT"))
                .join(learning, "STUDENT", "CONFIRMED", null);
        UUID returned = school.member("STUDENT");
        school.leave(returned);
        new Neighbours(TestOrganization.verified()).join(returned, "STAFF", "CONFIRMED", null);
        UUID claimed = school.member("STUDENT");
        new Neighbours(TestOrganization.verified()).join(claimed, "STAFF", "CONFIRMED", null);

        assertThat(minors(learning, returned, claimed)).containsExactly(claimed);
    }

    /** SF-8: a block works both ways, and reads like a switch and like nobody at all. */
    @Test
    void aBlockIsNotToldFromASwitch() {
        UUID blocking = school.member("TEACHER");
        UUID closed = school.member("TEACHER");
        blocks(blocking, teacher);
        chooses(closed, "may_write", "NOBODY");
        UUID barred = school.member("TEACHER");
        Database.query("UPDATE person SET blocked_at = now() WHERE id = $1", barred);

        var decisions = decide(teacher, WRITE, blocking, closed, barred, UUID.randomUUID());

        assertThat(Set.copyOf(decisions.values())).hasSize(1);
        assertThat(code(blocking, WRITE, teacher)).isEqualTo(ErrorCode.CONTACT_NOT_ALLOWED);
    }

    @Test
    void aCommandAsksTheSame() {
        var to = List.of(pupil, UUID.randomUUID());

        var within = commands.run(
                        Asked.class, errors -> new Asked(Map.of()), unit -> contacts.decide(unit, teacher, to, WRITE)
                                .map(Asked::new)
                                .map(Result::done))
                .await()
                .atMost(PATIENCE);

        assertThat(within.decisions()).isEqualTo(decide(teacher, WRITE, to.toArray(UUID[]::new)));
    }

    record Asked(Map<UUID, Optional<Refusal>> decisions) {}

    /** One statement for one person and for a hundred. */
    @Test
    void manyPeopleAreOneStatement() {
        var crowd =
                new ArrayList<UUID>(Stream.generate(UUID::randomUUID).limit(90).toList());
        Stream.generate(() -> school.member("STAFF")).limit(10).forEach(crowd::add);

        long one = statementsOf(() -> decide(teacher, WRITE, pupil));
        long hundred = statementsOf(() ->
                assertThat(reached(teacher, WRITE, crowd.toArray(UUID[]::new))).hasSize(10));

        assertThat(one).isEqualTo(1);
        assertThat(hundred).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedOfNobody() {
        assertThat(decide(teacher, WRITE)).isEmpty();
    }

    private long statementsOf(Runnable request) {
        Map<String, Long> before = statements.snapshot();
        request.run();
        return statements.snapshot().entrySet().stream()
                .filter(entry -> entry.getKey().contains("acquaintance"))
                .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    /** Who of the people a stranger among the adults may not write to, though their switch is open. */
    private List<UUID> minors(UUID... people) {
        UUID asking = new Neighbours(TestOrganization.verified()).member("TEACHER");
        for (UUID person : people) {
            chooses(person, "may_write", "EVERYONE");
        }
        var reached = reached(asking, WRITE, people);
        return Stream.of(people).filter(person -> !reached.contains(person)).toList();
    }

    private List<UUID> reached(UUID from, ContactWay way, UUID... to) {
        var decisions = decide(from, way, to);
        return Stream.of(to).filter(one -> decisions.get(one).isEmpty()).toList();
    }

    private ErrorCode code(UUID from, ContactWay way, UUID to) {
        return decide(from, way, to).get(to).orElseThrow().code();
    }

    private Map<UUID, Optional<Refusal>> decide(UUID from, ContactWay way, UUID... to) {
        Collection<UUID> others = List.of(to);
        return contacts.decide(from, others, way).await().atMost(PATIENCE);
    }
}
