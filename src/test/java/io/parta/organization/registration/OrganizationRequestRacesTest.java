package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two decisions on one request at once: exactly one wins, and the other is told why (docs/decisions/0120). */
@QuarkusTest
class OrganizationRequestRacesTest {

    private static final String REJECT = "organizationRequestReject";

    private final Api operator = Api.as("operator");
    private TestRequest request;

    @BeforeEach
    void make() {
        request = TestRequest.by("director");
    }

    @RepeatedTest(5)
    void acceptingAndRejectingAtOnce() {
        var verify = new JsonObject().put("id", request.organization().id());

        var outcomes = together(
                () -> operator.refusals("organizationVerify", verify), () -> operator.refusals(REJECT, reason()));

        assertThat(outcomes)
                .isIn(
                        List.of(List.of(), List.of("ORGANIZATION_REQUEST_CLOSED")),
                        List.of(List.of("NOT_FOUND input.id"), List.of()));
    }

    @RepeatedTest(3)
    void rejectingAndWithdrawingAtOnce() {
        var outcomes = together(
                () -> Api.as("director").refusals("organizationRequestWithdraw", id()),
                () -> operator.refusals(REJECT, reason()));

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of("ORGANIZATION_REQUEST_CLOSED"));
    }

    @RepeatedTest(3)
    void acceptingTwiceAtOnceAppointsOnce() {
        var verify = new JsonObject().put("id", request.organization().id());
        Supplier<List<String>> accepting = () -> operator.refusals("organizationVerify", verify);

        assertThat(together(accepting, accepting))
                .containsExactlyInAnyOrder(List.of(), List.of("WRONG_ORGANIZATION_STATE"));
        assertThat(request.organization().events())
                .containsExactly("ORGANIZATION_REGISTERED", "ORGANIZATION_VERIFIED", "ADMINISTRATOR_APPOINTED");
    }

    /** Once before the race: the first command of its kind loads classes, and the other one would wait for that. */
    private List<List<String>> together(Supplier<List<String>> one, Supplier<List<String>> other) {
        TestRequest.another("director", TestRequest.data()).verify();
        TestRequest.another("director", TestRequest.data()).reject();
        TestRequest.another("director", TestRequest.data()).withdraw();
        var start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(decision -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                    return decision.get();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private JsonObject id() {
        return new JsonObject().put("id", request.id());
    }

    private JsonObject reason() {
        return id().put("reason", "Не тот ИНН");
    }
}
