package io.parta.platform.graphql.execution.plan;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLObjectType;
import io.parta.platform.graphql.execution.resolver.FieldResolver;
import io.parta.platform.graphql.execution.resolver.PropertyReader;
import io.parta.platform.graphql.execution.resolver.SchemaField;
import io.parta.platform.graphql.execution.resolver.ValueShape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field of a selection: all places of the document that mean the same response key, merged. */
public final class FieldPlan {

    private final SchemaField field;
    private final List<Field> nodes;
    private final String responseKey;
    private final byte[] keyBytes;
    private final @Nullable Map<String, @Nullable Object> constantArguments;
    private final SelectionPlan[] selections;
    // Where the writer finds them without a detour.
    private final @Nullable PropertyReader property;
    private final ValueShape shape;

    /**
     * @param nodes the field's places in the document
     * @param first whether it is the first of its selection
     * @param selections what is wanted of the value, for each type it may be of; in the order of
     *     {@link SchemaField#possibleTypes}
     */
    FieldPlan(SchemaField field, List<Field> nodes, boolean first, List<SelectionPlan> selections) {
        this.field = field;
        this.nodes = List.copyOf(nodes);
        this.responseKey = nodes.get(0).getResultKey();
        this.keyBytes = ((first ? "\"" : ",\"") + responseKey + "\":").getBytes(StandardCharsets.US_ASCII);
        this.selections = selections.toArray(SelectionPlan[]::new);
        this.constantArguments = constants();
        this.property = field.resolver() instanceof PropertyReader reader ? reader : null;
        this.shape = field.shape();
    }

    public String responseKey() {
        return responseKey;
    }

    /** The key as it stands in the answer, with the comma before it. */
    public byte[] keyBytes() {
        return keyBytes;
    }

    public SchemaField field() {
        return field;
    }

    public String name() {
        return field.definition().getName();
    }

    /** What the type says of the values. */
    public ValueShape shape() {
        return shape;
    }

    /** Reads the value from the parent; null when it has another resolver. */
    public @Nullable PropertyReader property() {
        return property;
    }

    public FieldResolver resolver() {
        return field.resolver();
    }

    /** The first place of the field in the document: the one that errors name, and whose arguments count. */
    public Field node() {
        return nodes.get(0);
    }

    /** Every place of the field in the document. */
    public List<Field> nodes() {
        return nodes;
    }

    public SourceLocation location() {
        return nodes.get(0).getSourceLocation();
    }

    public boolean isLeaf() {
        return selections.length == 0;
    }

    /** Whether the value is read from the parent while the answer is written, without a resolver and without a level. */
    public boolean isReadWhileWriting() {
        return isLeaf() && (field.resolver().isProperty() || field.resolver() instanceof FieldResolver.TypeName);
    }

    boolean isViewerIndependent() {
        if (!field.resolver().viewerIndependent()) {
            return false;
        }
        for (SelectionPlan selection : selections) {
            if (!selection.isViewerIndependent()) {
                return false;
            }
        }
        return true;
    }

    /** Fields on the longest path, this one included; of introspection, as the document has them. */
    int depth() {
        int below = 0;
        for (SelectionPlan selection : selections) {
            below = Math.max(below, selection.depth());
        }
        return 1 + below;
    }

    /** Aliases here and below; of an abstract type the most. */
    long aliases() {
        long below = 0;
        for (SelectionPlan selection : selections) {
            below = Math.max(below, selection.aliases());
        }
        return below + (node().getAlias() == null ? 0 : 1);
    }

    /** One for each object type the value may be of; none for a leaf. */
    public List<SelectionPlan> selections() {
        return Arrays.asList(selections);
    }

    /** Place of the type among {@link #selections()}; -1 when the value cannot be of it. */
    public int indexOf(GraphQLObjectType type) {
        for (int i = 0; i < selections.length; i++) {
            if (selections[i].type().getName().equals(type.getName())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Arguments as graphql-java coerces them; an absent one has no key.
     *
     * @throws graphql.GraphQLException when a value is not of its type
     */
    public Map<String, @Nullable Object> arguments(CoercedVariables variables) {
        return constantArguments != null ? constantArguments : coerced(variables);
    }

    private @Nullable Map<String, @Nullable Object> constants() {
        if (field.definition().getArguments().isEmpty()) {
            return Map.of();
        }
        if (Variables.areUsedIn(node().getArguments())) {
            return null;
        }
        try {
            return Collections.unmodifiableMap(coerced(CoercedVariables.emptyVariables()));
        } catch (GraphQLException malformed) {
            // A scalar's own opinion of a literal that validation let pass: every request is told.
            return null;
        }
    }

    @SuppressWarnings("NullAway") // graphql-java does not say that a value may be null
    private Map<String, @Nullable Object> coerced(CoercedVariables variables) {
        List<GraphQLArgument> arguments = field.definition().getArguments();
        Map<String, @Nullable Object> values = ValuesResolver.getArgumentValues(
                arguments, node().getArguments(), variables, GraphQLContext.getDefault(), Locale.ENGLISH);
        NonNullItems.check(arguments, values);
        return values;
    }
}
