package io.parta.organization.contact;

import io.parta.organization.AdministrationTopic;
import io.parta.organization.Organization;
import io.parta.organization.membership.MembershipConnection;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Contacts of an organisation: its members as the viewer may see them (ST-4, ID-6). */
@GraphQLApi
public class ContactsGraphQL {

    private static final int KEY = 2;

    private final ContactReads reads;
    private final InputCheck check;
    private final CurrentRequest request;

    ContactsGraphQL(ContactReads reads, InputCheck check, CurrentRequest request) {
        this.reads = reads;
        this.check = check;
        this.request = request;
    }

    @NonNull
    @Description(
            "Members of the organisation whom the viewer may see, by roster name: contacts. Staff sees all; students "
                    + "and guardians see as far as the organisation lets them; others see nobody. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR, INVALID_INPUT.")
    public Uni<MembershipConnection> members(
            @Source Organization organization,
            @Name("filter") @Nullable @Description("Filter of the list; absent lists all.") MemberFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ContactReads.LIST, KEY, first, after, last, before);
        if (filter != null && !check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return reads.list(organization.key(), filter == null ? MemberFilter.NONE : filter, page, request.viewer())
                .map(MembershipConnection::of);
    }

    @NonNull
    @Description("Number of members of the organisation whom the viewer may see.")
    public Uni<List<@NonNull Integer>> memberCount(@Source List<Organization> organizations) {
        var keys = organizations.stream().map(Organization::key).toList();
        return reads.counts(keys, request.viewer())
                .map(counts ->
                        keys.stream().map(key -> counts.getOrDefault(key, 0)).toList());
    }

    @Description(
            "Members who have their roster name in common with another member, ё as е: likely duplicates, which stand "
                    + "together. Null unless the viewer is administrator or an operator. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR.")
    public Uni<@Nullable MembershipConnection> duplicateMembers(
            @Source Organization organization,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ContactReads.DUPLICATES, KEY, first, after, last, before);
        return AdministrationTopic.isHeardBy(organization.standing())
                ? reads.listDuplicates(organization.key(), page, request.viewer())
                        .map(MembershipConnection::of)
                : Uni.createFrom().nullItem();
    }
}
