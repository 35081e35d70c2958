package io.parta.organization.application;

import static io.parta.organization.application.Decided.codes;
import static io.parta.organization.application.Decided.ids;
import static io.parta.organization.application.Decided.reject;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AP-1, AP-2: the administration rejects with a reason, one or many. */
@QuarkusTest
class ApplicationsRejectTest {

    private TestOrganization school;
    private TestApplication application;

    @BeforeEach
    void send() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
        application = TestApplication.send("stranger", school, TestApplication.guardian());
    }

    @Test
    void endsItWithAReasonThatTheApplicantReads() {
        assertThat(codes(reject("director", application))).containsExactly("");

        JsonObject seen = application.read("stranger", "state rejectionReason decidedAt grant { roles }");
        assertThat(seen.getString("state")).isEqualTo("REJECTED");
        assertThat(seen.getString("rejectionReason")).isEqualTo("Нет мест");
        assertThat(seen.getString("decidedAt")).isNotNull();
        assertThat(seen.getJsonObject("grant")).isNull();
        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT", "APPLICATION_REJECTED");
        assertThat(application.notifications("stranger")).containsExactly("APPLICATION_REJECTED");
        assertThat(application.audit()).singleElement().satisfies(act -> {
            assertThat(act.getString("action")).isEqualTo("applicationsReject");
            assertThat(act.getJsonObject("after"))
                    .isEqualTo(new JsonObject().put("state", "REJECTED").put("rejectionReason", "Нет мест"));
        });
    }

    @Test
    void letsThePersonApplyAgain() {
        reject("director", application);

        TestApplication.send("stranger", school, TestApplication.staff());
    }

    @Test
    void answersARowForEachAndStopsAtNone() {
        var other = TestApplication.ofNewcomer(school, "Другой", "STAFF");
        var decided = TestApplication.ofNewcomer(school, "Отказов", "STAFF").rejected();

        assertThat(codes(reject("director", decided, other, application))).containsExactly("ALREADY_DECIDED", "", "");
    }

    @Test
    void needsAReason() {
        for (String reason : new String[] {"", " ", "х".repeat(501)}) {
            assertThat(Unchanged.by(() -> Api.as("director")
                            .refusals("applicationsReject", ids(application).put("reason", reason))))
                    .containsExactly("INVALID_INPUT input.reason");
        }
    }

    @Test
    void isForTheAdministration() {
        assertThat(codes(Unchanged.by(() -> reject("stranger", application)))).containsExactly("NOT_ALLOWED");
        assertThat(codes(Unchanged.by(() -> reject("college", application)))).containsExactly("NOT_FOUND");
        school.suspend();
        assertThat(codes(Unchanged.by(() -> reject("director", application))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(codes(reject("operator", application))).containsExactly("");
    }
}
