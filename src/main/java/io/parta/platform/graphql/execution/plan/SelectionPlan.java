package io.parta.platform.graphql.execution.plan;

import graphql.schema.GraphQLObjectType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fields that are wanted of the objects of one type, in the order of the answer. */
public final class SelectionPlan {

    /** Larger counts are not told apart. */
    private static final long MANY = 1_000_000;

    private final GraphQLObjectType type;
    private final byte[] typeNameBytes;
    private final FieldPlan[] fields;
    private final boolean properties;
    private final boolean viewerIndependent;
    private final int leastBytes;
    private final int depth;
    private final long aliases;

    SelectionPlan(GraphQLObjectType type, List<FieldPlan> fields) {
        this.type = type;
        this.typeNameBytes = ('"' + type.getName() + '"').getBytes(StandardCharsets.US_ASCII);
        this.fields = fields.toArray(FieldPlan[]::new);
        this.properties = fields.stream().allMatch(FieldPlan::isReadWhileWriting);
        this.viewerIndependent = fields.stream().allMatch(FieldPlan::isViewerIndependent);
        this.leastBytes = 2
                + fields.stream().mapToInt(field -> field.keyBytes().length + 1).sum();
        this.depth = fields.stream().mapToInt(FieldPlan::depth).max().orElse(0);
        this.aliases =
                Math.min(MANY, fields.stream().mapToLong(FieldPlan::aliases).sum());
    }

    public GraphQLObjectType type() {
        return type;
    }

    /** The type's name as it stands in the answer. */
    public byte[] typeNameBytes() {
        return typeNameBytes;
    }

    public int size() {
        return fields.length;
    }

    public FieldPlan field(int index) {
        return fields[index];
    }

    public List<FieldPlan> fields() {
        return List.of(fields);
    }

    /** Bytes that an object of this selection has in the answer, whatever its values are. */
    public int leastBytes() {
        return leastBytes;
    }

    /** Whether nothing is to be resolved: every field is read from the object while the answer is written. */
    public boolean isOfPropertiesOnly() {
        return properties;
    }

    /** Whether every resolver below answers all viewers of one authorisation class the same. */
    boolean isViewerIndependent() {
        return viewerIndependent;
    }

    /** Fields on the longest path. */
    int depth() {
        return depth;
    }

    /** Aliases, counted at every place they stand. */
    long aliases() {
        return aliases;
    }
}
