package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two commands on an application at once: exactly one wins, and the other is told why. */
@QuarkusTest
class ApplicationRacesTest {

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    @RepeatedTest(3)
    void twoAdministratorsAccept() {
        var application = TestApplication.ofNewcomer(school, "Имя", "STAFF");

        assertThat(together(
                        () -> Decided.codes(Decided.accept("director", application)),
                        () -> Decided.codes(Decided.accept("operator", application))))
                .containsExactlyInAnyOrder(List.of(""), List.of("ALREADY_DECIDED"));
    }

    @RepeatedTest(3)
    void oneAcceptsAndOneRejects() {
        var application = TestApplication.ofNewcomer(school, "Имя", "STAFF");

        var outcomes = together(
                () -> Decided.codes(Decided.accept("director", application)),
                () -> Decided.codes(Decided.reject("operator", application)));

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(""), List.of("ALREADY_DECIDED"));
        assertThat(application.state()).isEqualTo(outcomes.get(0).equals(List.of("")) ? "ACCEPTED" : "REJECTED");
    }

    @RepeatedTest(3)
    void oneAcceptsWhileTheApplicantWithdraws() {
        var application = TestApplication.send("stranger", school, TestApplication.staff());

        var outcomes = together(() -> Decided.codes(Decided.accept("director", application)), () -> Api.as("stranger")
                .refusals("applicationWithdraw", new JsonObject().put("id", application.id())));

        assertThat(outcomes)
                .isIn(List.of(List.of(""), List.of("ALREADY_DECIDED")), List.of(List.of("ALREADY_DECIDED"), List.of()));
    }

    @RepeatedTest(3)
    void aPersonAppliesTwice() {
        var input = TestApplication.staff().put("organizationId", school.id());

        assertThat(together(() -> Api.as("stranger").refusals("applicationSend", input), () -> Api.as("stranger")
                        .refusals("applicationSend", input)))
                .containsExactlyInAnyOrder(List.of(), List.of("APPLICATION_ALREADY_OPEN"));
    }

    @RepeatedTest(3)
    void aPersonAppliesInTwoPlacesForTheirTenthTime() {
        var person = TestOrganization.personKey("stranger");
        for (int i = 0; i < 9; i++) {
            TestApplication.of(person, TestOrganization.verified(), "Имя", "STAFF");
        }
        var here = TestApplication.staff().put("organizationId", school.id());
        var there = TestApplication.staff()
                .put("organizationId", TestOrganization.verified().id());

        assertThat(together(() -> Api.as("stranger").refusals("applicationSend", here), () -> Api.as("stranger")
                        .refusals("applicationSend", there)))
                .containsExactlyInAnyOrder(List.of(), List.of("APPLICATION_LIMIT_REACHED"));
    }

    /** Answers of requests that begin at the same moment. */
    private static List<List<String>> together(Supplier<List<String>> one, Supplier<List<String>> other) {
        List.of("director", "operator", "stranger").forEach(Tokens::of);
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> at(start, one));
        var second = CompletableFuture.supplyAsync(() -> at(start, other));
        return List.of(first.join(), second.join());
    }

    private static List<String> at(CyclicBarrier start, Supplier<List<String>> request) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return request.get();
    }
}
