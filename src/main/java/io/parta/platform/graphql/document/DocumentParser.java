package io.parta.platform.graphql.document;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.parta.platform.graphql.document.ParsedDocument.Invalid;
import io.parta.platform.graphql.document.ParsedDocument.Problem;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.DocumentPlans;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.graphql.limits.NumberGuard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Parses and validates a text against the schema. */
@Singleton
class DocumentParser {

    private static final int MAX_PROBLEMS = 20;

    /** Blanks, line ends and commas; a document of many tokens that is set out generously has a third of it. */
    private static final int MAX_BLANKS = 30_000;

    private final GraphQLSchema schema;
    private final PlanCompiler plans;
    private final ParserOptions options;
    private final int maxCharacters;
    private final int maxFragments;
    private final boolean suggests;

    @Inject
    DocumentParser(
            GraphQLSchema schema,
            PlanCompiler plans,
            LimitsConfig limits,
            @ConfigProperty(name = "parta.graphql.introspection") boolean suggests) {
        this.schema = schema;
        this.plans = plans;
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
            return new Valid(text, document, new DocumentPlans(plans, document), introspects(document));
        }
        List<Problem> problems = errors.stream()
                .limit(MAX_PROBLEMS)
                .map(error -> new Problem(message(error), first(error.getLocations())))
                .toList();
        return new Invalid(ErrorCode.GRAPHQL_VALIDATION_FAILED, problems);
    }

    private @Nullable String message(ValidationError error) {
        return suggests ? FieldSuggestions.added(error.getMessage(), schema) : error.getMessage();
    }

    private static SourceLocation first(List<SourceLocation> locations) {
        return locations == null || locations.isEmpty() ? SourceLocation.EMPTY : locations.get(0);
    }

    private static boolean introspects(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Field field
                    && (field.getName().equals("__schema") || field.getName().equals("__type"))) {
                return true;
            }
            for (Node<?> child : node.getChildren()) {
                open.push(child);
            }
        }
        return false;
    }
}
