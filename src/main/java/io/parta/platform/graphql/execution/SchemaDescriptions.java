package io.parta.platform.graphql.execution;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Describes the types that SmallRye makes by itself: the roots, and the scalars by the form in which their values travel.
 * Found by the service loader, because SmallRye asks nobody else before it builds the schema. To describe them the schema is
 * built twice and walked through, half of what the schema costs a start: only where somebody may read it.
 */
public final class SchemaDescriptions implements EventingService {

    private static final Map<String, String> TEXTS = Map.of(
            "Query", "Everything that can be read.",
            "Mutation", "Everything that can be changed: one input and one payload each.",
            "Subscription", "Everything that can be heard live, in order and resumable by cursor.",
            "Date", "Day without a time: ISO 8601, for example `2026-09-01`.",
            "DateTime", "Instant in UTC: ISO 8601 with a `Z`, for example `2026-09-01T06:30:00Z`.",
            "BigInteger", "Whole number of any size, in limits of inputs only: nothing takes or answers it.",
            "BigDecimal", "Decimal number, in limits of inputs only: nothing takes or answers it.");

    /** No key: it is always asked. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        if (!ConfigProvider.getConfig().getValue("parta.graphql.introspection", Boolean.class)) {
            return builder;
        }
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new Describing()));
    }

    private static final class Describing extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            String text = TEXTS.get(type.getName());
            return text == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(builder -> builder.description(text)));
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
            String text = TEXTS.get(type.getName());
            return text == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(builder -> builder.description(text)));
        }
    }
}
