package io.parta.platform.graphql.connection;

import org.eclipse.microprofile.graphql.Description;

/** Which way a list runs. */
@Description("Direction of a list's order.")
public enum OrderDirection {
    @Description("From the least to the greatest: names from А, the oldest first.")
    ASC,
    @Description("From the greatest to the least: names from Я, the newest first.")
    DESC
}
