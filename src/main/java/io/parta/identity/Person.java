package io.parta.identity;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person as others see them: names and nothing else (ID-2, ID-3). */
@Description("Person: a human with one account, as others see them. Phone numbers are never shown.")
public record Person(
        @Ignore UUID key,

        @NonNull @Description("First name, at most 100 characters.")
        String firstName,

        @Nullable @Description("Last name, at most 100 characters; null when not given.")
        String lastName,

        @Nullable @Description("Name the person goes by, at most 60 characters; null when not given.")
        String nickname)
        implements Node {

    public static final String PREFIX = "person";

    @Override
    @Id
    @NonNull
    @Description("Id of the person, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }

    /** The name that a list of people has for the person until somebody gives a better one: last name first. */
    public String listedName() {
        return lastName == null ? firstName : lastName + " " + firstName;
    }

    /** Of a row with the columns id, first_name, last_name, nickname. */
    public static Person of(Row row) {
        return new Person(
                row.getUUID("id"), row.getString("first_name"), row.getString("last_name"), row.getString("nickname"));
    }
}
