package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-5: what {@code viewerActions} of an application says is what its mutations do. */
@QuarkusTest
class ApplicationActionsTest {

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void ofOneThatIsComplete() {
        compare("STAFF", one -> one);
    }

    @Test
    void ofOneThatLacksTheChild() {
        compare("GUARDIAN", one -> one);
    }

    @Test
    void ofOneThatWasDecided() {
        compare("STAFF", TestApplication::rejected);
    }

    @Test
    void ofOneInASuspendedOrganization() {
        school.suspend();
        compare("STAFF", one -> one);
    }

    private void compare(String role, UnaryOperator<TestApplication> state) {
        for (String user : List.of("stranger", "director", "operator")) {
            for (ApplicationAction action : ApplicationAction.values()) {
                TestApplication.forgetAll();
                var application =
                        state.apply(TestApplication.of(TestOrganization.personKey("stranger"), school, "Ёлкина", role));
                String told = told(user, action, application);

                assertThat(done(user, action, application))
                        .as(user + " " + action)
                        .isEqualTo(told);
            }
        }
    }

    private static String told(String user, ApplicationAction action, TestApplication application) {
        return application.read(user, "viewerActions { action reasonCode }").getJsonArray("viewerActions").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("action").equals(action.mutation()))
                .map(one -> one.getString("reasonCode", ""))
                .map(code -> code == null ? "" : code)
                .findFirst()
                .orElseThrow();
    }

    private static String done(String user, ApplicationAction action, TestApplication application) {
        return switch (action) {
            case ACCEPT -> Decided.codes(Decided.accept(user, application)).get(0);
            case REJECT -> Decided.codes(Decided.reject(user, application)).get(0);
            case UPDATE -> first(Api.as(user).refusals(action.mutation(), application.change()));
            case WITHDRAW ->
                first(Api.as(user).refusals(action.mutation(), new JsonObject().put("id", application.id())));
        };
    }

    private static String first(List<String> refusals) {
        return refusals.isEmpty() ? "" : refusals.get(0);
    }
}
