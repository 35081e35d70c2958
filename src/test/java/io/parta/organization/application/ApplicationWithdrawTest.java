package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AP-1: the applicant takes an open application back. */
@QuarkusTest
class ApplicationWithdrawTest {

    private static final String WITHDRAW = "applicationWithdraw";

    private TestOrganization school;
    private TestApplication application;

    @BeforeEach
    void send() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
        application = TestApplication.send("stranger", school, TestApplication.staff());
    }

    @Test
    void endsItAndTellsTheAdministration() {
        JsonObject payload = Api.as("stranger").mutate(WITHDRAW, input(), "application { state decidedAt }");

        assertThat(payload.getJsonObject("application"))
                .isEqualTo(new JsonObject().put("state", "WITHDRAWN").putNull("decidedAt"));
        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT", "APPLICATION_WITHDRAWN");
        assertThat(application.audit()).isEmpty();
    }

    @Test
    void makesRoomForAnother() {
        Api.as("stranger").refusals(WITHDRAW, input());

        assertThat(TestApplication.send("stranger", school, TestApplication.teacher())
                        .id())
                .isNotEqualTo(application.id());
    }

    /** The applicant no longer sees the organisation; what they sent is still theirs. */
    @Test
    void worksWhenTheOrganizationWasSuspendedSince() {
        school.suspend();

        JsonObject seen = application.read("stranger", "state organization { id } viewerActions { action allowed }");
        assertThat(seen.getJsonObject("organization")).isNull();
        assertThat(seen.getJsonArray("viewerActions"))
                .contains(new JsonObject().put("action", WITHDRAW).put("allowed", true));
        assertThat(Api.as("stranger").refusals(WITHDRAW, input())).isEmpty();
        assertThat(application.state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void refusesWhatIsNotOnesOwnOrDecided() {
        school.member("staff", "STAFF");

        assertThat(refusals("director")).containsExactly("NOT_ALLOWED");
        assertThat(refusals("operator")).containsExactly("NOT_ALLOWED");
        assertThat(refusals("staff")).containsExactly("NOT_FOUND input.id");
        assertThat(refusals("college")).containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(WITHDRAW, new JsonObject().put("id", "application"))))
                .containsExactly("NOT_FOUND input.id");
        application.rejected();
        assertThat(refusals("stranger")).containsExactly("ALREADY_DECIDED");
    }

    private JsonObject input() {
        return new JsonObject().put("id", application.id());
    }

    private List<String> refusals(String user) {
        return Unchanged.by(() -> Api.as(user).refusals(WITHDRAW, input()));
    }
}
