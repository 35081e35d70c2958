package io.parta.platform.graphql.document;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.parta.platform.graphql.document.ParsedDocument.DocumentOperation;
import io.parta.platform.graphql.document.ParsedDocument.Invalid;
import io.parta.platform.graphql.document.ParsedDocument.Problem;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.graphql.limits.NumberGuard;
import io.parta.platform.graphql.limits.OperationShape;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Parses and validates a text against the schema. */
@Singleton
class DocumentParser {

    private static final int MAX_PROBLEMS = 20;

    /** Blanks, line ends and commas; a document of many tokens that is set out generously has a third of it. */
    private static final int MAX_BLANKS = 30_000;

    private final GraphQLSchema schema;
    private final ParserOptions options;
    private final int maxCharacters;
    private final int maxFragments;
    private final boolean suggests;

    @Inject
    DocumentParser(
            GraphQLSchema schema,
            LimitsConfig limits,
            @ConfigProperty(name = "parta.graphql.introspection") boolean suggests) {
        this.schema = schema;
        this.suggests = suggests;
        this.maxCharacters = limits.documentCharacters();
        this.maxFragments = limits.fragments();
        // The end of the document is a token to the parser, and none to its author.
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens() + 1)
                        .maxCharacters(maxCharacters)
                        .maxWhitespaceTokens(MAX_BLANKS)
                        .captureIgnoredChars(false)
                        .captureLineComments(false));
    }

    ParsedDocument parse(String text) {
        if (text.length() > maxCharacters) {
            return new Invalid(ErrorCode.DOCUMENT_TOO_LARGE, List.of(new Problem(null, null)));
        }
        if (NumberGuard.refusesDocument(text)) {
            return new Invalid(ErrorCode.NUMBER_OUT_OF_RANGE, List.of(new Problem(null, null)));
        }
        try {
            Document document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .locale(Locale.ENGLISH)
                            .build());
            return validated(text, document);
        } catch (ParseCancelledTooDeepException e) {
            return new Invalid(ErrorCode.DEPTH_LIMIT_EXCEEDED, List.of(new Problem(null, null)));
        } catch (ParseCancelledException e) {
            return new Invalid(ErrorCode.DOCUMENT_TOO_LARGE, List.of(new Problem(null, null)));
        } catch (InvalidSyntaxException e) {
            return new Invalid(ErrorCode.GRAPHQL_PARSE_FAILED, List.of(new Problem(e.getMessage(), e.getLocation())));
        }
    }

    private ParsedDocument validated(String text, Document document) {
        // The rules walk from fragment to fragment: their time grows with the third power of the number of fragments.
        if (document.getDefinitionsOfType(FragmentDefinition.class).size() > maxFragments) {
            return new Invalid(ErrorCode.DOCUMENT_TOO_LARGE, List.of(new Problem(null, null)));
        }
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        if (errors.isEmpty()) {
            List<Node<?>> nodes = nodes(document);
            return new Valid(
                    text,
                    document,
                    nodes.size(),
                    operations(document),
                    nodes.stream().anyMatch(DocumentParser::introspects),
                    new DocumentPlans(document));
        }
        List<Problem> problems = errors.stream()
                .limit(MAX_PROBLEMS)
                .map(error -> new Problem(message(error), first(error.getLocations())))
                .toList();
        return new Invalid(ErrorCode.GRAPHQL_VALIDATION_FAILED, problems);
    }

    private static Map<String, DocumentOperation> operations(Document document) {
        Map<String, DocumentOperation> byName = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            String name = operation.getName() == null ? "" : operation.getName();
            byName.put(name, new DocumentOperation(operation, OperationShape.of(document, operation)));
        }
        return Map.copyOf(byName);
    }

    private @Nullable String message(ValidationError error) {
        return suggests ? FieldSuggestions.added(error.getMessage(), schema) : error.getMessage();
    }

    private static SourceLocation first(List<SourceLocation> locations) {
        return locations == null || locations.isEmpty() ? SourceLocation.EMPTY : locations.get(0);
    }

    private static List<Node<?>> nodes(Document document) {
        List<Node<?>> nodes = new ArrayList<>();
        nodes.add(document);
        for (int i = 0; i < nodes.size(); i++) {
            for (Node<?> child : nodes.get(i).getChildren()) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    private static boolean introspects(Node<?> node) {
        return node instanceof Field field
                && (field.getName().equals("__schema") || field.getName().equals("__type"));
    }
}
