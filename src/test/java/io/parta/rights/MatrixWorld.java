package io.parta.rights;

import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.Principal;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the matrix tries its documents on: a verified, a suspended and a pending school with the same people, one for each
 * kind of principal.
 *
 * @param people persons by the names of the demo's people whose parts they have
 * @param requester the demo's person who may have requested an organisation
 * @param variables values of the documents' variables, by name; a document is given those that it declares
 */
record MatrixWorld(
        Function<String, UUID> people, String requester, Map<State, TestSchool> schools, JsonObject variables) {

    /** States of the schools. A variable without a prefix is of the verified one. */
    enum State {
        VERIFIED,
        SUSPENDED,
        PENDING;

        /** The variable that is to the school of this state what the given one is to the verified school. */
        String of(String variable) {
            String prefix = name().toLowerCase(Locale.ROOT);
            return switch (this) {
                case VERIFIED -> variable;
                case SUSPENDED, PENDING ->
                    variable.equals("verified")
                            ? prefix
                            : prefix + Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
            };
        }
    }

    /** The schools of the principals. */
    static MatrixWorld home() {
        free();
        TestOrganization.verified().administrator("director2");
        return make(TestOrganization::personKey, "stranger");
    }

    /** Schools of the other administrator, where the principals of the home, who have one, are strangers. */
    static MatrixWorld elsewhere() {
        free();
        TestSchool.make();
        var people = new HashMap<String, UUID>();
        people.put("director", TestOrganization.personKey("director2"));
        return make(part -> people.computeIfAbsent(part, name -> Neighbours.stranger()), "educator");
    }

    private static MatrixWorld make(Function<String, UUID> people, String requester) {
        var schools = new EnumMap<State, TestSchool>(State.class);
        schools.put(State.VERIFIED, TestSchool.of(TestOrganization.verified(), people));
        schools.put(State.SUSPENDED, TestSchool.of(TestOrganization.verified(), people));
        schools.put(State.PENDING, TestSchool.of(TestOrganization.pending(), people));
        var world = new MatrixWorld(people, requester, schools, new JsonObject());
        world.suspended().suspend();
        world.inEach("verified", TestSchool::id);
        return world;
    }

    /** The demo's people are of every test: whatever another one made of them would be a right here. */
    private static void free() {
        UUID[] people = Stream.concat(Stream.of(Principal.values()).map(Principal::user), Stream.of("educator"))
                .filter(Objects::nonNull)
                .map(TestOrganization::personKey)
                .toArray(UUID[]::new);
        Database.query("UPDATE membership SET ended_at = now() WHERE person_id = ANY($1) AND ended_at IS NULL", (Object)
                people);
    }

    TestOrganization verified() {
        return school().organization();
    }

    TestOrganization suspended() {
        return school(State.SUSPENDED).organization();
    }

    /** The verified school. */
    TestSchool school() {
        return school(State.VERIFIED);
    }

    TestSchool school(State state) {
        return Objects.requireNonNull(schools.get(state));
    }

    /** Person of a part: {@code stranger} belongs to none of the schools. */
    UUID person(String part) {
        return people.apply(part);
    }

    void put(String variable, String value) {
        variables.put(variable, value);
    }

    /** Names an object of each school. */
    void inEach(String variable, Function<TestSchool, String> object) {
        schools.forEach((state, school) -> put(state.of(variable), object.apply(school)));
    }
}
