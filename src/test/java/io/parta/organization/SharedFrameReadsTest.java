package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.Viewer;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A shared frame shows what every reader of its class may see, and nothing more (OR-2, LV-4). */
@QuarkusTest
class SharedFrameReadsTest {

    @Inject
    OrganizationReads reads;

    @Inject
    Vertx vertx;

    @Test
    void showsInsidersTheirOrganizationInAnyState() throws Exception {
        var organization = TestOrganization.pending();

        var shown = find(organization, insidersOf(organization));

        assertThat(shown).isPresent();
        assertThat(shown.orElseThrow().inn()).isEqualTo(organization.input().getString("inn"));
    }

    @Test
    void showsInsidersOfAnotherOrganizationWhatStrangersSee() throws Exception {
        var organization = TestOrganization.verified();
        var pending = TestOrganization.pending();
        var strangers = insidersOf(TestOrganization.verified());

        var shown = find(organization, strangers).orElseThrow();

        assertThat(shown.shortName()).isEqualTo(organization.input().getString("shortName"));
        assertThat(shown.inn()).isNull();
        assertThat(shown.phone()).isNull();
        assertThat(find(pending, strangers)).isEmpty();
        assertThat(find(pending, Viewer.synthetic("followers"))).isEmpty();
    }

    @Test
    void aListOfSeveralOpensNoneThatTheClassDoesNot() throws Exception {
        var own = TestOrganization.verified();
        var other = TestOrganization.verified();
        var pending = TestOrganization.pending();

        Map<UUID, Organization> shown =
                run(() -> reads.listByKeys(List.of(own.key(), other.key(), pending.key()), insidersOf(own)));

        assertThat(shown).containsOnlyKeys(own.key(), other.key());
        assertThat(shown.get(own.key()).inn()).isNotNull();
        assertThat(shown.get(other.key()).inn()).isNull();
    }

    private Optional<Organization> find(TestOrganization organization, Viewer viewer) throws Exception {
        return run(() -> reads.find(organization.key(), viewer));
    }

    private static Viewer insidersOf(TestOrganization organization) {
        return Viewer.synthetic(OrganizationStanding.insidersOf(organization.key()));
    }

    private <T> T run(Supplier<Uni<T>> work) throws Exception {
        var answer = new CompletableFuture<T>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(v -> work.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer.get(20, TimeUnit.SECONDS);
    }
}
