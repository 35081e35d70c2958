package io.parta.organization.application;

import io.parta.platform.graphql.connection.OrderDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a list of applications is ordered by (AP-2). */
@Input("ApplicationOrder")
@Description("Order of applications.")
public record ApplicationOrder(
        @NonNull @Description("What the list is ordered by.")
        ApplicationOrderField field,

        @NonNull @Description("Direction of the list.") OrderDirection direction) {

    static final ApplicationOrder NEWEST_FIRST =
            new ApplicationOrder(ApplicationOrderField.SENT_AT, OrderDirection.DESC);

    /** Name of the list in cursors: one of another order has another key. */
    String list() {
        return "applications " + field;
    }
}
