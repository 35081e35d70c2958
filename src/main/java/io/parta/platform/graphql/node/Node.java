package io.parta.platform.graphql.node;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that can be found again by its id. */
@Interface("Node")
@Description("Object with a global id. `node(id)` finds it again under the same rights.")
public interface Node {

    @Id
    @NonNull
    @Description("Id of the object, opaque.")
    String getId();
}
