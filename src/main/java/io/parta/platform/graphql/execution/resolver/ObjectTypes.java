package io.parta.platform.graphql.execution.resolver;

import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The object type that an object of a class is, for fields of an interface or a union. */
public final class ObjectTypes {

    private final Map<String, GraphQLObjectType> byClassName;
    private final Map<Class<?>, GraphQLObjectType> known = new ConcurrentHashMap<>();

    ObjectTypes(Map<String, GraphQLObjectType> byClassName) {
        this.byClassName = Map.copyOf(byClassName);
    }

    /** The type of the class, or of its nearest superclass that has one (a proxy's); null when there is none. */
    public @Nullable GraphQLObjectType of(Class<?> type) {
        GraphQLObjectType found = known.get(type);
        if (found == null) {
            for (Class<?> c = type; c != null && found == null; c = c.getSuperclass()) {
                found = byClassName.get(c.getName());
            }
            if (found != null) {
                known.put(type, found);
            }
        }
        return found;
    }
}
