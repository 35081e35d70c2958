package io.parta.schema;

import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on units. */
record UnitExamples(TestOrganization verified) {

    /** Null for a file that is none of them. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "unitCreate.graphql" ->
                new JsonObject().put("organizationId", verified.id()).put("name", "Кафедра математики");
            case "unitUpdate.graphql" -> unit().put("version", 0).put("name", "Кафедра точных наук");
            case "unitDelete.graphql" -> unit();
            case "unitMembersAdd.graphql" ->
                TestUnit.of(verified, "Педсовет")
                        .members(verified.member("teacher", "TEACHER").membershipId("teacher"))
                        .put("post", "Секретарь");
            case "unitMembersRemove.graphql" -> {
                String teacher = verified.member("teacher", "TEACHER").membershipId("teacher");
                yield TestUnit.of(verified, "Педсовет").with(teacher).members(teacher);
            }
            default -> null;
        };
    }

    JsonObject unit() {
        return new JsonObject().put("id", TestUnit.of(verified, "Педсовет").id());
    }
}
