package io.parta.safety.block;

import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.identity.ViewerProfile;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Blocked people: the commands, and the edge to the viewer. */
@GraphQLApi
public class BlocksGraphQL {

    private final BlockService service;
    private final BlockReads reads;
    private final Persons persons;
    private final CurrentRequest request;

    BlocksGraphQL(BlockService service, BlockReads reads, Persons persons, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.persons = persons;
        this.request = request;
    }

    @Mutation("personBlock")
    @Description(
            "Blocks a person: neither of the two reaches the other, and the person is not told; one who is blocked "
                    + "stays so. Codes: NOT_FOUND, INVALID_INPUT (oneself). Needs a log-in.")
    public Uni<PersonBlockPayload> personBlock(
            @Name("input") @NonNull @Description("Input of the mutation.") PersonBlockInput input) {
        return service.block(input, request.viewer().requirePerson());
    }

    @Mutation("personUnblock")
    @Description("Ends a block. Codes: NOT_FOUND (whoever is not blocked). Needs a log-in.")
    public Uni<PersonUnblockPayload> personUnblock(
            @Name("input") @NonNull @Description("Input of the mutation.") PersonUnblockInput input) {
        return service.unblock(input, request.viewer().requirePerson());
    }

    @NonNull
    @Description("People whom the viewer blocks, in the order of blocking. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<BlockedPersonConnection> blockedPeople(
            @Source ViewerProfile viewer,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(BlockReads.LIST, BlockReads.KEY, first, after, last, before);
        return reads.list(viewer.key(), page).map(BlockedPersonConnection::of);
    }

    @Description("Person who is blocked; null when it was refused.")
    public Uni<@Nullable Person> person(@Source PersonBlockPayload payload) {
        return person(payload.personKey());
    }

    @Description("Person who is no longer blocked; null when it was refused.")
    public Uni<@Nullable Person> person(@Source PersonUnblockPayload payload) {
        return person(payload.personKey());
    }

    private Uni<@Nullable Person> person(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : persons.listByKeys(List.of(key)).map(found -> found.get(key));
    }
}
