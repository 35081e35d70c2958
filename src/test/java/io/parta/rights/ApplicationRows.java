package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.STRANGER;
import static io.parta.testing.Principal.VENDOR;

import io.parta.testing.Principal;
import io.parta.testing.TestApplication;
import java.util.List;
import java.util.Map;

/** Applications: the stranger has sent two to each school, of which one was rejected. */
final class ApplicationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        var person = world.person("stranger");
        world.inEach("decided", school -> TestApplication.of(person, school.organization(), "Ёлкина", "STAFF")
                .rejected()
                .id());
        world.inEach("application", school -> TestApplication.of(person, school.organization(), "Ёлкина", "STAFF")
                .id());
    }

    @Override
    public void add(Matrix matrix) {
        var own = except(administration("ok", "null"), "ok", STRANGER);
        matrix.node("Application", own, Matrix.inEach("application"));
        matrix.node("Application", own, Matrix.inEach("decided"));
        for (String field : List.of("grant { rosterName }", "version")) {
            matrix.below("Application", field, administration("ok", "null"), Matrix.inEach("application"));
        }
        matrix.below("Application", "person { id }", own, Matrix.inEach("application"));
        matrix.organization("applications { nodes { id } }", administration("ok", "null"));
        matrix.organization("openApplicationCount", administration("ok", "null"));
        commands(matrix);
    }

    private static void commands(Matrix matrix) {
        matrix.mutation(
                "applicationSend",
                "{organizationId: $verified, roles: []}",
                people("refused INVALID_INPUT"),
                "$verified");
        for (String school : List.of("suspended", "pending")) {
            matrix.field(
                    "application to a " + school + " school",
                    Matrix.document(
                            "applicationSend", "{organizationId: $" + school + ", roles: [STAFF]}", "$" + school),
                    except(insiders("refused WRONG_ORGANIZATION_STATE", "refused NOT_FOUND"), "FORBIDDEN", VENDOR));
        }
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
        matrix.sameInEach("applicationWithdraw");
        matrix.mutation(
                "applicationUpdate", "{id: $application, version: 1000}", keepers("refused CONFLICT"), "$application");
        matrix.bulk("applicationsAccept", "{ids: [$decided]}", keepers("refused ALREADY_DECIDED"), "$decided");
        matrix.bulk(
                "applicationsReject",
                "{ids: [$decided], reason: \"Нет мест\"}",
                keepers("refused ALREADY_DECIDED"),
                "$decided");
        matrix.keptInEach("applicationUpdate", "applicationsAccept", "applicationsReject");
    }

    /** One outcome for whoever decides; the applicant knows of the application, others do not. */
    private static Map<Principal, String> keepers(String outcome) {
        return except(administration(outcome, "refused NOT_FOUND"), "refused NOT_ALLOWED", STRANGER);
    }
}
