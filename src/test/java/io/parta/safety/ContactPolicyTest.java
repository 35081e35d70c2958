package io.parta.safety;

import static io.parta.safety.Audience.CONTACTS;
import static io.parta.safety.Audience.EVERYONE;
import static io.parta.safety.Audience.NOBODY;
import static io.parta.safety.ContactWay.ADD_TO_CHAT;
import static io.parta.safety.ContactWay.CALL;
import static io.parta.safety.ContactWay.SEE_PROFILE;
import static io.parta.safety.ContactWay.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.safety.ContactFacts.Closeness;
import io.parta.safety.ContactFacts.Sender;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SF-1, SF-2, SF-7, SF-8: who may reach whom. */
class ContactPolicyTest {

    private static final Sender ADULT = new Sender(true, false, false);
    private static final Sender CHILD = new Sender(true, false, true);

    private static final Closeness NONE = new Closeness(false, false, false, false);
    private static final Closeness COLLEAGUES = new Closeness(true, false, false, false);
    private static final Closeness IN_PHONE_BOOK = new Closeness(false, true, false, false);
    private static final Closeness FAMILY = new Closeness(true, false, true, false);
    private static final Closeness SCHOOL = new Closeness(true, false, false, true);

    /** SF-2: each audience is within the one before; safe mode narrows EVERYONE and nothing else, the profile apart. */
    @ParameterizedTest
    @CsvSource({
        "EVERYONE,              true,  true,  true,  true",
        "ORGANIZATION_CONTACTS, false, true,  true,  true",
        "CONTACTS,              false, false, true,  true",
        "NOBODY,                false, false, false, false"
    })
    void aSwitchAdmitsItsAudience(
            Audience chosen, boolean stranger, boolean colleague, boolean booked, boolean family) {
        for (ContactWay way : ContactWay.values()) {
            assertThat(allows(adults(chosen, false, NONE), way)).isEqualTo(stranger);
            assertThat(allows(adults(chosen, false, COLLEAGUES), way)).isEqualTo(colleague);
            assertThat(allows(adults(chosen, false, IN_PHONE_BOOK), way)).isEqualTo(booked);
            assertThat(allows(adults(chosen, false, FAMILY), way)).isEqualTo(family);

            assertThat(allows(adults(chosen, true, NONE), way)).isEqualTo(stranger && way == SEE_PROFILE);
            assertThat(allows(adults(chosen, true, COLLEAGUES), way)).isEqualTo(colleague);
            assertThat(allows(adults(chosen, true, IN_PHONE_BOOK), way)).isEqualTo(booked);
        }
    }

    @ParameterizedTest
    @EnumSource(ContactWay.class)
    void eachWayAsksItsOwnSwitch(ContactWay way) {
        var switches = new Switches(
                way == WRITE ? EVERYONE : NOBODY,
                way == CALL ? EVERYONE : NOBODY,
                way == ADD_TO_CHAT ? EVERYONE : NOBODY,
                way == SEE_PROFILE ? EVERYONE : NOBODY);
        var facts = new ContactFacts(ADULT, false, true, false, false, switches, false, false, NONE);

        assertThat(Arrays.stream(ContactWay.values()).filter(other -> allows(facts, other)))
                .containsExactly(way);
    }

    /** SF-7: alone with a minor is an adult of their school or family, whatever the switch; two of an age are free. */
    @ParameterizedTest
    @MethodSource
    void agesMeetAtSchoolAndAtHome(Sender sender, boolean minor, Closeness closeness, boolean direct) {
        var facts = facts(sender, minor, EVERYONE, closeness);

        assertThat(allows(facts, WRITE)).isEqualTo(direct);
        assertThat(allows(facts, CALL)).isEqualTo(direct);
        assertThat(allows(facts, ADD_TO_CHAT)).isTrue();
        assertThat(allows(facts, SEE_PROFILE)).isTrue();
    }

    static Stream<Arguments> agesMeetAtSchoolAndAtHome() {
        return Stream.of(ADULT, CHILD).flatMap(sender -> Stream.of(true, false)
                .flatMap(minor -> Stream.of(COLLEAGUES, IN_PHONE_BOOK, FAMILY, SCHOOL)
                        .map(closeness -> Arguments.of(
                                sender,
                                minor,
                                closeness,
                                sender.minor() == minor || closeness.family() || closeness.school()))));
    }

    /** Whatever the receiver's secret, the refusal is the same. */
    @Test
    void aRefusalTellsNothingOfTheReceiver() {
        var open = new Switches(EVERYONE, EVERYONE, EVERYONE, EVERYONE);
        var unknown = new ContactFacts(ADULT, false, false, false, false, open, false, false, SCHOOL);
        var blocking = new ContactFacts(ADULT, false, true, false, true, open, false, false, SCHOOL);

        var refusals = new HashSet<Optional<Refusal>>(List.of(
                ContactPolicy.decide(adults(NOBODY, false, SCHOOL), WRITE),
                ContactPolicy.decide(adults(CONTACTS, false, COLLEAGUES), WRITE),
                ContactPolicy.decide(adults(EVERYONE, true, NONE), WRITE),
                ContactPolicy.decide(facts(ADULT, true, EVERYONE, COLLEAGUES), WRITE),
                ContactPolicy.decide(unknown, WRITE),
                ContactPolicy.decide(blocking, WRITE)));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.iterator().next()).map(Refusal::code).hasValue(ErrorCode.CONTACT_NOT_ALLOWED);
    }

    /** What the sender is, is said whoever the receiver is: it would tell the known from the unknown otherwise. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whatTheSenderLacksIsSaidFirst(boolean known, boolean blocks) {
        var open = new Switches(EVERYONE, EVERYONE, EVERYONE, EVERYONE);
        var unverified = new Sender(false, false, false);
        var barred = new Sender(true, true, false);

        assertThat(code(new ContactFacts(unverified, false, known, false, blocks, open, false, false, NONE)))
                .hasValue(ErrorCode.PERSON_NOT_VERIFIED);
        assertThat(code(new ContactFacts(barred, false, known, false, blocks, open, false, false, NONE)))
                .hasValue(ErrorCode.PERSON_BLOCKED);
    }

    @Test
    void ownBlocksAreRemediedByOneself() {
        var open = new Switches(EVERYONE, EVERYONE, EVERYONE, EVERYONE);
        var facts = new ContactFacts(ADULT, false, true, true, true, open, false, false, SCHOOL);

        assertThat(ContactPolicy.decide(facts, WRITE)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONTACT_NOT_ALLOWED);
            assertThat(refusal.remedy()).extracting("operation").isEqualTo("personUnblock");
        });
    }

    @Test
    void oneselfIsSeenAndNotReached() {
        var hidden = new Switches(NOBODY, NOBODY, NOBODY, NOBODY);
        var facts = new ContactFacts(ADULT, true, true, false, false, hidden, false, false, NONE);
        var unverified =
                new ContactFacts(new Sender(false, false, false), true, true, false, false, hidden, false, false, NONE);

        assertThat(allows(facts, SEE_PROFILE)).isTrue();
        assertThat(allows(unverified, SEE_PROFILE)).isTrue();
        assertThat(Set.of(WRITE, CALL, ADD_TO_CHAT)).noneMatch(way -> allows(facts, way));
    }

    private static ContactFacts adults(Audience chosen, boolean safeMode, Closeness closeness) {
        return new ContactFacts(
                ADULT,
                false,
                true,
                false,
                false,
                new Switches(chosen, chosen, chosen, chosen),
                safeMode,
                false,
                closeness);
    }

    private static ContactFacts facts(Sender sender, boolean minor, Audience chosen, Closeness closeness) {
        return new ContactFacts(
                sender,
                false,
                true,
                false,
                false,
                new Switches(chosen, chosen, chosen, chosen),
                minor,
                minor,
                closeness);
    }

    private static boolean allows(ContactFacts facts, ContactWay way) {
        return ContactPolicy.decide(facts, way).isEmpty();
    }

    private static Optional<ErrorCode> code(ContactFacts facts) {
        return ContactPolicy.decide(facts, WRITE).map(Refusal::code);
    }
}
