package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.GUARDIAN;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Neighbours;
import java.util.List;
import java.util.UUID;

/** Who reaches whom, and a child whose guardian one of the people is. */
final class SafetyRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        var neighbours = new Neighbours(world.verified());
        UUID child = neighbours.member("STUDENT");
        neighbours.guardianship(world.person("guardian"), child, "CONFIRMED");
        world.put("child", TypeId.encode("person", child));
        world.put("nobody", TypeId.encode("person", UUID.randomUUID()));
        world.put("hermit", TypeId.encode("person", Neighbours.stranger()));
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "Query.canContact",
                "query ($child: ID!) { canContact(personId: $child, way: WRITE) { allowed } }",
                people("ok"));
        matrix.field(
                "viewer's privacy and blocks",
                "{ viewer { privacy { version } blockedPeople { nodes { id } } } }",
                people("ok"));
        matrix.field(
                "Mutation.privacyUpdate",
                "mutation { privacyUpdate(input: {version: 100000}) { userErrors { code } } }",
                people("refused CONFLICT"));
        matrix.field(
                "Mutation.privacyPinSet",
                "mutation { privacyPinSet(input: {pin: \"1\"}) { userErrors { code } } }",
                people("refused INVALID_INPUT"));
        matrix.field(
                "Mutation.privacyPinRemove",
                "mutation { privacyPinRemove(input: {pin: \"1111\"}) { userErrors { code } } }",
                people("refused NOT_FOUND"));
        matrix.field(
                "Mutation.phoneBookReplace",
                "mutation { phoneBookReplace(input: {phones: [\"+00000000000000000000000000000000\"]}) { userErrors { code } } }",
                people("refused INVALID_INPUT"));
        children(matrix);
        blocks(matrix);
    }

    private static void children(Matrix matrix) {
        matrix.field(
                "Query.childPrivacy",
                "query ($child: ID!) { childPrivacy(personId: $child) { version } }",
                except(people("null"), "ok", GUARDIAN));
        matrix.field(
                "reaching somebody whom nobody knows",
                "query ($hermit: ID!) { canContact(personId: $hermit, way: CALL) { allowed } }",
                people("ok"));
        matrix.field(
                "privacy of somebody whom nobody knows",
                "query ($hermit: ID!) { childPrivacy(personId: $hermit) { version } }",
                people("null"));
        var guardians = except(people("refused NOT_FOUND"), "refused CONFLICT", GUARDIAN);
        matrix.mutation("childPrivacyUpdate", "{personId: $child, version: 100000}", guardians, "$child");
        matrix.mutation("childPrivacyLock", "{personId: $child, version: 100000}", guardians, "$child");
        matrix.mutation("childPrivacyUnlock", "{personId: $child, version: 100000}", guardians, "$child");
        for (String mutation : List.of("childPrivacyUpdate", "childPrivacyLock", "childPrivacyUnlock")) {
            matrix.field(
                    mutation + " of somebody whom nobody knows",
                    Matrix.document(mutation, "{personId: $hermit, version: 100000}", "$hermit"),
                    people("refused NOT_FOUND"));
        }
    }

    private static void blocks(Matrix matrix) {
        matrix.mutation("personBlock", "{personId: $nobody}", people("refused NOT_FOUND"), "$nobody");
        matrix.mutation("personUnblock", "{personId: $nobody}", people("refused NOT_FOUND"), "$nobody");
        matrix.field(
                "letting in somebody whom nobody knows",
                Matrix.document("personUnblock", "{personId: $hermit}", "$hermit"),
                people("refused NOT_FOUND"));
    }
}
