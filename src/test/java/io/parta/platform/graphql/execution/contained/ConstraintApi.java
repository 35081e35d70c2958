package io.parta.platform.graphql.execution.contained;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Parameters that Bean Validation checks. */
@Unremovable
@ApplicationScoped
public class ConstraintApi {

    @Inject
    Deeds deeds;

    @Query
    public List<Desk> desks() {
        return List.of(new Desk("first"), new Desk("second"));
    }

    @Query
    public Uni<String> shortText(@Size(max = 3) String text) {
        return deeds.uni();
    }

    @Query
    public String shortTextBlocking(@Size(max = 3) String text) {
        return deeds.plain();
    }

    @Mutation
    public Uni<String> shortInput(@Valid ConstraintInput input) {
        return deeds.uni();
    }

    public Uni<List<String>> shortAll(@Source List<Desk> desks, @Max(5) int count) {
        return Uni.createFrom().item(deeds.list(desks));
    }

    public String shortOne(@Source Desk desk, @Max(5) int count) {
        return deeds.plain();
    }
}
