package io.parta.platform.graphql.node;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Objects by their ids, of any type, under the rights of each: one statement for each type. */
@GraphQLApi
public class NodeGraphQL {

    private static final int MOST_IDS = 100;

    private final Map<String, NodeLoader> loaders;
    private final CurrentRequest request;

    NodeGraphQL(@Any Instance<NodeLoader> loaders, CurrentRequest request) {
        this.loaders = loaders.stream().collect(Collectors.toMap(NodeLoader::prefix, Function.identity()));
        this.request = request;
    }

    @Query("node")
    @Description("Object of the id. Null when it does not exist, the id is malformed or the viewer may not know of it. "
            + "Needs a log-in.")
    public Uni<@Nullable Node> node(@Name("id") @Id @NonNull @Description("Id of the object.") String id) {
        return nodes(List.of(id)).map(nodes -> nodes.get(0));
    }

    @Query("nodes")
    @NonNull
    @Description("Objects of the ids, in their order; null where `node` would answer null. At most 100 ids: "
            + "INVALID_PAGE_SIZE. Needs a log-in.")
    public Uni<List<@Nullable Node>> nodes(
            @Name("ids") @Id @NonNull @Description("Ids of the objects, at most 100.") List<@NonNull String> ids) {
        Viewer viewer = request.viewer().requireLogIn();
        if (ids.size() > MOST_IDS) {
            throw new ApiException(ErrorCode.INVALID_PAGE_SIZE);
        }
        return found(ids, viewer)
                .map(all -> ids.stream().<@Nullable Node>map(all::get).collect(Collectors.toList()));
    }

    /** One load per type, one after another: they share the request. */
    private Uni<Map<String, Node>> found(List<String> ids, Viewer viewer) {
        Uni<Map<String, Node>> found = Uni.createFrom().item(new HashMap<>());
        for (var type : ids.stream()
                .distinct()
                .collect(Collectors.groupingBy(TypeId::prefixOf))
                .entrySet()) {
            NodeLoader loader = loaders.get(type.getKey());
            if (loader != null) {
                found = found.flatMap(all ->
                        loader.load(type.getValue(), viewer).invoke(all::putAll).replaceWith(all));
            }
        }
        return found;
    }
}
