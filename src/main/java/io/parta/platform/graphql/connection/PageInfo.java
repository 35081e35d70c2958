package io.parta.platform.graphql.connection;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
@Description("Page of a connection: where it begins and ends, and whether there is more.")
public record PageInfo(
        @Description("Whether there are items after this page.")
        boolean hasNextPage,

        @Description("Whether there are items before this page.")
        boolean hasPreviousPage,

        @Ignore List<String> cursors) {

    @Nullable
    @Description("Cursor of the first item of the page; null when it is empty.")
    public String getStartCursor() {
        return cursors.isEmpty() ? null : cursors.get(0);
    }

    @Nullable
    @Description("Cursor of the last item of the page; null when it is empty.")
    public String getEndCursor() {
        return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
    }
}
