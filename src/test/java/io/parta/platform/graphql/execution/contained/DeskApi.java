package io.parta.platform.graphql.execution.contained;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;

/** Desks for anybody; what is on them is guarded. */
@Unremovable
@ApplicationScoped
public class DeskApi {

    @Query
    public List<Desk> desks() {
        return List.of(new Desk("first"), new Desk("second"));
    }
}
