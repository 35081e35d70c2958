package io.parta.rights;

import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Actions that {@code viewerActions} shows: an object in some state, and input that fits as far as the state lets it. */
final class Actions {

    /**
     * One action on one object.
     *
     * @param state sentence about the object beside its type; empty for the usual one
     * @param type of the object, a Node with viewerActions
     * @param object makes the object in a school; its id
     * @param input of the mutation on it, given the school and the object's id
     */
    record Action(
            String mutation,
            String state,
            String type,
            Function<TestSchool, String> object,
            BiFunction<TestSchool, String, JsonObject> input) {

        @Override
        public String toString() {
            return mutation + " on " + type + (state.isEmpty() ? "" : ", " + state);
        }
    }

    private final List<Action> all = new ArrayList<>();

    /** Of objects of one type. */
    Of of(String type, String state, Function<TestSchool, String> object) {
        return new Of(type, state, object);
    }

    Of of(String type, Function<TestSchool, String> object) {
        return of(type, "", object);
    }

    List<Action> all() {
        return all;
    }

    /** Adds actions on one object. */
    final class Of {

        private final String type;
        private final String state;
        private final Function<TestSchool, String> object;

        private Of(String type, String state, Function<TestSchool, String> object) {
            this.type = type;
            this.state = state;
            this.object = object;
        }

        Of action(String mutation, BiFunction<TestSchool, String, JsonObject> input) {
            all.add(new Action(mutation, state, type, object, input));
            return this;
        }

        /** A mutation whose input is the object's id. */
        Of action(String mutation) {
            return action(mutation, (school, id) -> new JsonObject().put("id", id));
        }
    }
}
