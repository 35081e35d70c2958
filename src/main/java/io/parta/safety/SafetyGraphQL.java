package io.parta.safety;

import io.parta.identity.Person;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Whom the viewer may reach (SF-4). */
@GraphQLApi
public class SafetyGraphQL {

    private final Contacts contacts;
    private final CurrentRequest request;

    SafetyGraphQL(Contacts contacts, CurrentRequest request) {
        this.contacts = contacts;
        this.request = request;
    }

    @NonNull
    @Query("canContact")
    @Description(
            "Whether the viewer may reach a person this way now, as the action itself would decide. A person who does "
                    + "not exist is answered like one who lets nobody. UNAUTHENTICATED without a log-in, FORBIDDEN for a vendor.")
    public Uni<ContactDecision> canContact(
            @Name("personId") @NonNull @Id @Description("Id of the person.") String personId,
            @Name("way") @NonNull @Description("What the viewer wants.") ContactWay way) {
        var viewer = request.viewer().requirePerson();
        var locale = request.locale();
        UUID person = TypeId.decode(Person.PREFIX, personId).orElse(new UUID(0, 0));
        return contacts.decide(viewer.requirePersonId(), List.of(person), way)
                .map(decisions -> ContactDecision.of(Objects.requireNonNull(decisions.get(person)), locale));
    }
}
