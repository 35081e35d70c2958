package io.parta.platform.graphql.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation wants of a field's value. A path names fields below, by their names in the schema: {@code author},
 * {@code nodes.author}. Of an interface or a union, what is wanted of any of its types counts.
 */
public interface Selection {

    /** Whether the field at the path is wanted, under whatever alias. */
    boolean has(String path);

    /** Whether nothing is wanted of the value itself but these fields, and the name of its type. */
    boolean isWithin(Set<String> fields);

    /** Whether none of these fields is wanted of the value itself. */
    boolean isWithout(Set<String> fields);

    /** The selections at the path, one for each alias and type; none when the field is not wanted. */
    List<Selection> at(String path);

    /** What is wanted of the items of a connection: the selections of its {@code nodes} and of the {@code node} of its edges. */
    List<Selection> items();

    /**
     * Arguments of the field, as graphql-java coerces them; an absent one has no key.
     *
     * @throws graphql.GraphQLException when a value is not of its type
     */
    Map<String, @Nullable Object> arguments();

    /**
     * Gives the value of this field for one parent ahead, so that the field's own resolver is not asked for it. Whoever
     * attaches a value answers for the viewer's right to it and for the field's {@link #arguments}.
     *
     * @param parent the very object that was, or will be, answered above this field
     * @param value as the field's resolver would give it
     * @throws IllegalStateException when the field has no resolver of its own
     */
    void attach(Object parent, @Nullable Object value);
}
