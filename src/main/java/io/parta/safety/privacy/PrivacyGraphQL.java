package io.parta.safety.privacy;

import io.parta.identity.Person;
import io.parta.identity.ViewerProfile;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.safety.pin.PrivacyPinRemovePayload;
import io.parta.safety.pin.PrivacyPinSetPayload;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The viewer's own settings, and of each person those that the viewer may see (SF-1 … SF-3). */
@GraphQLApi
public class PrivacyGraphQL {

    private final PrivacyService service;
    private final PrivacyReads reads;
    private final CurrentRequest request;

    PrivacyGraphQL(PrivacyService service, PrivacyReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("privacyUpdate")
    @Description(
            "Changes whom the viewer lets reach them. Codes: CONFLICT, SAFE_MODE_MANDATORY, PRIVACY_LOCKED, PIN_REQUIRED, PIN_WRONG, PIN_CLOSED. Needs a "
                    + "log-in.")
    public Uni<PrivacyUpdatePayload> privacyUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") PrivacyUpdateInput input) {
        return service.update(input, request.viewer().requirePerson());
    }

    @NonNull
    @Description("Privacy of the viewer: whom they let reach them.")
    public Uni<Privacy> privacy(@Source ViewerProfile viewer) {
        return reads.find(viewer.key(), request.viewer()).map(found -> found.orElseThrow());
    }

    @Description(
            "Privacy of the person. Null unless it is the viewer, or a minor whose confirmed guardian the viewer is.")
    public Uni<List<@Nullable Privacy>> privacy(@Source List<Person> people) {
        var keys = people.stream().map(Person::key).toList();
        var found = request.viewer().isPerson()
                ? reads.listByKeys(keys, request.viewer())
                : Uni.createFrom().item(Map.<UUID, Privacy>of());
        return found.map(settings -> {
            var ordered = new ArrayList<@Nullable Privacy>(keys.size());
            keys.forEach(key -> ordered.add(settings.get(key)));
            return ordered;
        });
    }

    @Description("Privacy of the viewer after the change; null when it was refused.")
    public Uni<@Nullable Privacy> privacy(@Source PrivacyUpdatePayload payload) {
        return privacy(payload.personKey());
    }

    @Description("Privacy of the viewer after the change; null when it was refused.")
    public Uni<@Nullable Privacy> privacy(@Source PrivacyPinSetPayload payload) {
        return privacy(payload.personKey());
    }

    @Description("Privacy of the viewer after the change; null when it was refused.")
    public Uni<@Nullable Privacy> privacy(@Source PrivacyPinRemovePayload payload) {
        return privacy(payload.personKey());
    }

    private Uni<@Nullable Privacy> privacy(@Nullable UUID person) {
        return person == null
                ? Uni.createFrom().nullItem()
                : reads.find(person, request.viewer()).map(found -> found.orElse(null));
    }
}
