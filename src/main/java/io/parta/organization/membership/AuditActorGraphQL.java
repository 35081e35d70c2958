package io.parta.organization.membership;

import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.audit.AuditEntry;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who acted, where the viewer may know them: an operator's staff are not shown to an organisation. */
@GraphQLApi
public class AuditActorGraphQL {

    private final MembershipReads memberships;
    private final Persons persons;
    private final CurrentRequest request;

    AuditActorGraphQL(MembershipReads memberships, Persons persons, CurrentRequest request) {
        this.memberships = memberships;
        this.persons = persons;
        this.request = request;
    }

    @Description("Person who acted; null for a service account and for a person whom the viewer may not know.")
    public Uni<List<@Nullable Person>> actor(@Source List<AuditEntry> entries) {
        var people = entries.stream()
                .map(AuditEntry::actorPersonId)
                .filter(Objects::nonNull)
                .toList();
        return memberships
                .listKnownPeople(people, request.viewer())
                .chain(persons::listByKeys)
                .map(found -> {
                    var actors = new ArrayList<@Nullable Person>(entries.size());
                    entries.forEach(entry ->
                            actors.add(entry.actorPersonId() == null ? null : found.get(entry.actorPersonId())));
                    return actors;
                });
    }
}
