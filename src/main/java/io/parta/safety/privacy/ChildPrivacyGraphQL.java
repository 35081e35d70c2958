package io.parta.safety.privacy;

import io.parta.identity.Person;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Family protection: guardians see and keep the settings of their child (SF-3). */
@GraphQLApi
public class ChildPrivacyGraphQL {

    private static final String GUARDIANS =
            " Confirmed guardians of a minor. Codes: NOT_FOUND (whoever is not the viewer's child), CONFLICT";

    private static final String AFTER = "Privacy of the child after the change; null when it was refused.";

    private final PrivacyService service;
    private final PrivacyReads reads;
    private final CurrentRequest request;

    ChildPrivacyGraphQL(PrivacyService service, PrivacyReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Query("childPrivacy")
    @Description(
            "Privacy of a minor whose confirmed guardian the viewer is; null for anybody else. UNAUTHENTICATED without "
                    + "a log-in, FORBIDDEN for a vendor.")
    public Uni<@Nullable Privacy> childPrivacy(
            @Name("personId") @NonNull @Id @Description("Id of the child's person.") String personId) {
        var viewer = request.viewer().requirePerson();
        return TypeId.decode(Person.PREFIX, personId)
                .filter(person -> !person.equals(viewer.personId()))
                .map(person -> privacy(person))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Mutation("childPrivacyUpdate")
    @Description("Changes whom a child lets reach them, locked or not." + GUARDIANS + ", SAFE_MODE_MANDATORY.")
    public Uni<ChildPrivacyUpdatePayload> childPrivacyUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChildPrivacyUpdateInput input) {
        return service.updateChild(input, request.viewer().requirePerson());
    }

    @Mutation("childPrivacyLock")
    @Description("Locks the settings of a child: only guardians change them, until one unlocks them or the child is 18."
            + GUARDIANS + ".")
    public Uni<ChildPrivacyLockPayload> childPrivacyLock(
            @Name("input") @NonNull @Description("Input of the mutation.") ChildPrivacyLockInput input) {
        return service.lock(input, request.viewer().requirePerson());
    }

    @Mutation("childPrivacyUnlock")
    @Description("Gives a child their settings back." + GUARDIANS + ".")
    public Uni<ChildPrivacyUnlockPayload> childPrivacyUnlock(
            @Name("input") @NonNull @Description("Input of the mutation.") ChildPrivacyUnlockInput input) {
        return service.unlock(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Privacy> privacy(@Source ChildPrivacyUpdatePayload payload) {
        return privacy(payload.personKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Privacy> privacy(@Source ChildPrivacyLockPayload payload) {
        return privacy(payload.personKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Privacy> privacy(@Source ChildPrivacyUnlockPayload payload) {
        return privacy(payload.personKey());
    }

    private Uni<@Nullable Privacy> privacy(@Nullable UUID person) {
        return person == null
                ? Uni.createFrom().nullItem()
                : reads.find(person, request.viewer()).map(found -> found.orElse(null));
    }
}
