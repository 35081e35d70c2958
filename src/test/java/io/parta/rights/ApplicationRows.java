package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.STRANGER;
import static io.parta.testing.Principal.VENDOR;

import io.parta.testing.Principal;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import java.util.Map;

/** Applications: the stranger has sent them, to the suspended organisation before it was. */
final class ApplicationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        var person = TestOrganization.personKey("stranger");
        var decided =
                TestApplication.of(person, world.suspended(), "Ёлкина", "STAFF").rejected();
        world.variables().put("decided", decided.id());
        world.variables()
                .put(
                        "application",
                        TestApplication.of(person, world.suspended(), "Ёлкина", "STAFF")
                                .id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "application",
                "query ($application: ID!) { node(id: $application) { id } }",
                except(administration("ok", "null"), "ok", STRANGER));
        matrix.field(
                "applications to an organisation",
                "query ($verified: ID!) { organization(id: $verified) { applications { nodes { id } } } }",
                administration("ok", "null"));
        matrix.field(
                "number of open applications",
                "query ($verified: ID!) { organization(id: $verified) { openApplicationCount } }",
                administration("ok", "null"));
        matrix.mutation(
                "applicationSend",
                "{organizationId: $suspended, roles: [STAFF]}",
                except(insiders("refused WRONG_ORGANIZATION_STATE", "refused NOT_FOUND"), "FORBIDDEN", VENDOR),
                "$suspended");
        matrix.mutation(
                "applicationWithdraw",
                "{id: $decided}",
                except(
                        except(
                                administration("refused NOT_ALLOWED", "refused NOT_FOUND"),
                                "refused ALREADY_DECIDED",
                                STRANGER),
                        "FORBIDDEN",
                        VENDOR),
                "$decided");
        matrix.mutation(
                "applicationUpdate", "{id: $application, version: 1000}", keepers("refused CONFLICT"), "$application");
        matrix.bulk("applicationsAccept", "{ids: [$decided]}", keepers("refused ALREADY_DECIDED"), "$decided");
        matrix.bulk(
                "applicationsReject",
                "{ids: [$decided], reason: \"Нет мест\"}",
                keepers("refused ALREADY_DECIDED"),
                "$decided");
    }

    /** Of an application in a suspended organisation, which is kept by operators alone. */
    private static Map<Principal, String> keepers(String operator) {
        var outcomes = except(loggedIn("refused NOT_FOUND"), "refused NOT_ALLOWED", STRANGER);
        return except(except(outcomes, operator, OPERATOR), "refused WRONG_ORGANIZATION_STATE", ADMINISTRATOR);
    }
}
