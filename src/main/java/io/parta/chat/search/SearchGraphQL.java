package io.parta.chat.search;

import io.parta.chat.message.MessageConnection;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Search in one's own chats (ME-6). */
@GraphQLApi
public class SearchGraphQL {

    private static final int KEY = 3;
    private static final int LONGEST = 200;

    private final SearchReads reads;
    private final CurrentRequest request;

    SearchGraphQL(SearchReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @NonNull
    @Query("messageSearch")
    @Description(
            "Messages of the viewer's chats, of the last thousand in use, that have the words, the latest first: those that the "
                    + "viewer may see. Codes: INVALID_INPUT (a longer query), INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<MessageConnection> messageSearch(
            @Name("query")
                    @NonNull
                    @Description(
                            "Words, at most 200 characters, Russian or English in any form; ё is е. Words in quotes "
                                    + "follow each other, `or` and `-` are understood. Text without a word finds nothing.")
                    String query,
            @Name("filter") @Nullable @Description("Which of them; absent for all.") MessageSearchFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        if (query.length() > LONGEST || query.indexOf('\0') >= 0) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        var page = PageRequest.of(SearchReads.LIST, KEY, first, after, last, before);
        var wanted = filter == null ? MessageSearchFilter.NONE : filter;
        return reads.find(query, wanted, page, request.viewer().requirePerson().requirePersonId())
                .map(MessageConnection::of);
    }
}
