package io.parta.rights;

import io.parta.testing.Api;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Actions that {@code viewerActions} shows: an object in some state, and input that fits as far as the state lets it. */
final class Actions {

    /**
     * One action on an object.
     *
     * @param document of the mutation
     * @param input of the mutation, given the school and the object's id
     */
    record Action(String mutation, String document, BiFunction<TestSchool, String, JsonObject> input) {}

    private final List<Of> all = new ArrayList<>();

    /**
     * Adds an object.
     *
     * @param type of the object, a Node with viewerActions
     * @param state sentence about the object beside its type; empty for the usual one
     * @param school makes the school that the object is in
     * @param object makes the object in the school; its id
     */
    Of of(String type, String state, Supplier<TestSchool> school, Function<TestSchool, String> object) {
        var added = new Of(type, state, school, object);
        all.add(added);
        return added;
    }

    Of of(String type, String state, Function<TestSchool, String> object) {
        return of(type, state, TestSchool::make, object);
    }

    Of of(String type, Function<TestSchool, String> object) {
        return of(type, "", object);
    }

    List<Of> all() {
        return all;
    }

    /** An object with its actions. */
    static final class Of {

        private final String type;
        private final String state;
        private final Supplier<TestSchool> school;
        private final Function<TestSchool, String> object;
        private final List<Action> actions = new ArrayList<>();

        private Of(String type, String state, Supplier<TestSchool> school, Function<TestSchool, String> object) {
            this.type = type;
            this.state = state;
            this.school = school;
            this.object = object;
        }

        Of action(String mutation, BiFunction<TestSchool, String, JsonObject> input) {
            actions.add(new Action(mutation, Api.mutation(mutation, ""), input));
            return this;
        }

        /** A mutation whose input is the object's id. */
        Of action(String mutation) {
            return action(mutation, (school, id) -> new JsonObject().put("id", id));
        }

        /** A mutation in bulk, on this object alone: what it does stands in its row. */
        Of bulk(String mutation, BiFunction<TestSchool, String, JsonObject> input) {
            actions.add(new Action(mutation, Api.mutation(mutation, "results { userErrors { code } }"), input));
            return this;
        }

        String type() {
            return type;
        }

        TestSchool school() {
            return school.get();
        }

        String object(TestSchool school) {
            return object.apply(school);
        }

        List<Action> actions() {
            return actions;
        }

        @Override
        public String toString() {
            return state.isEmpty() ? type : type + ", " + state;
        }
    }
}
