package io.parta.platform.graphql.document;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.document.ParsedDocument.DocumentOperation;
import io.parta.platform.graphql.document.ParsedDocument.Invalid;
import io.parta.platform.graphql.document.ParsedDocument.Problem;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import io.parta.platform.graphql.document.Planning.Planned;
import io.parta.platform.graphql.document.Planning.Refused;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.OperationNames;
import io.parta.platform.graphql.execution.OperationRejected;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.limits.Budget;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** From a request to an operation that may run. */
@Singleton
class OperationPreparation implements Operations {

    private final DocumentLookup lookup;
    private final Documents documents;
    private final TrustedDocuments trusted;
    private final Budget budget;
    private final ErrorEntries errors;
    private final OperationNames names;
    private final GraphQLSchema schema;
    private final boolean introspectionOpen;

    @Inject
    OperationPreparation(
            DocumentLookup lookup,
            Documents documents,
            TrustedDocuments trusted,
            Budget budget,
            ErrorEntries errors,
            OperationNames names,
            GraphQLSchema schema,
            @ConfigProperty(name = "parta.graphql.introspection") boolean introspectionOpen) {
        this.lookup = lookup;
        this.documents = documents;
        this.trusted = trusted;
        this.budget = budget;
        this.errors = errors;
        this.names = names;
        this.schema = schema;
        this.introspectionOpen = introspectionOpen;
    }

    @Override
    public Uni<PreparedOperation> prepare(OperationRequest request, RequestContext context) {
        try {
            DocumentLookup.Found found = lookup.find(request, context);
            if (!trusted.allows(found.text(), context.viewer())) {
                throw errors.rejected(ErrorCode.DOCUMENT_NOT_TRUSTED, context);
            }
            ParsedDocument known = documents.known(found.text());
            return known != null
                    ? prepared(known, found, request, context, false)
                    : paid(context, () -> prepared(documents.parsed(found.text()), found, request, context, true));
        } catch (OperationRejected e) {
            return Uni.createFrom().failure(e);
        }
    }

    /**
     * Parsing and planning are the dearest of what strangers can ask for: who has no points left gets none of it, and when
     * the request is refused after all it costs a point. Rubbish is never free.
     */
    private Uni<PreparedOperation> paid(RequestContext context, Supplier<Uni<PreparedOperation>> work) {
        return affordable(context)
                .chain(work::get)
                .onFailure(e -> e instanceof OperationRejected refusal && refusal.code() != ErrorCode.RATE_LIMITED)
                .recoverWithUni(refusal ->
                        charge(1, context).chain(() -> Uni.createFrom().failure(refusal)));
    }

    private Uni<Void> affordable(RequestContext context) {
        return charge(0, context)
                .chain(seen -> seen.cost().remaining() > 0
                        ? Uni.createFrom().voidItem()
                        : charge(1, context).replaceWithVoid());
    }

    /** @param paid whether the document has just been parsed, and so its plan is part of what is paid for */
    private Uni<PreparedOperation> prepared(
            ParsedDocument parsed,
            DocumentLookup.Found found,
            OperationRequest request,
            RequestContext context,
            boolean paid) {
        Valid document = valid(parsed, found, context);
        DocumentOperation operation = chosen(document, request.operationName(), context);
        if (context.queryOnly() && operation.definition().getOperation() != OperationDefinition.Operation.QUERY) {
            throw errors.rejected(ErrorCode.METHOD_NOT_ALLOWED, context);
        }
        CoercedVariables variables = coerced(operation.definition(), request.variables(), context);
        String nullCondition = document.plans().nullCondition(variables);
        if (nullCondition != null) {
            var problem = new Problem("Variable '" + nullCondition + "' decides a condition: it cannot be null.", null);
            throw rejected(ErrorCode.INVALID_INPUT, List.of(problem), context);
        }
        Planning known = document.plans().known(operation.definition(), variables);
        if (known != null) {
            return charged(known, document, request.variables(), variables, context);
        }
        Supplier<Uni<PreparedOperation>> planned = () ->
                charged(planned(document, operation, variables), document, request.variables(), variables, context);
        return paid ? planned.get() : paid(context, planned);
    }

    private Planning planned(Valid document, DocumentOperation operation, CoercedVariables variables) {
        String name = operation.definition().getName();
        if (name != null && trusted.contains(document.text())) {
            names.add(name);
        }
        return documents.planned(document, operation, variables);
    }

    private Uni<PreparedOperation> charged(
            Planning planning, Valid document, JsonObject sent, CoercedVariables variables, RequestContext context) {
        if (planning instanceof Refused refused) {
            throw errors.rejected(refused.code(), context);
        }
        Planned planned = (Planned) planning;
        OperationPlan plan = planned.plan();
        if (context.idempotencyKey() != null && !IdempotencyKeys.fits(context.idempotencyKey(), plan)) {
            throw errors.rejected(ErrorCode.INVALID_IDEMPOTENCY_KEY, context);
        }
        var measure = planned.price().with(variables);
        if (measure.exceeded() != null) {
            throw errors.rejected(measure.exceeded(), context);
        }
        return charge(measure.points(), context)
                .map(charge -> new PreparedOperation(
                        document.text(), plan.operation().getName(), sent, plan, variables, charge.cost()));
    }

    /** Fails with RATE_LIMITED when the viewer has not so many points. */
    private Uni<Budget.Charge> charge(int points, RequestContext context) {
        return budget.charge(context.viewer(), context.clientAddress(), points).invoke(charge -> {
            if (!charge.allowed()) {
                throw spent(charge, context);
            }
        });
    }

    private Valid valid(ParsedDocument parsed, DocumentLookup.Found found, RequestContext context) {
        if (parsed instanceof Invalid invalid) {
            throw rejected(invalid.code(), invalid.problems(), context);
        }
        Valid document = (Valid) parsed;
        if (document.introspects() && !introspectionOpen) {
            Problem closed = new Problem("Introspection is closed here: the schema is published as a file.", null);
            throw rejected(ErrorCode.GRAPHQL_VALIDATION_FAILED, List.of(closed), context);
        }
        if (found.hash() != null) {
            documents.persist(found.hash(), document);
        }
        return document;
    }

    private DocumentOperation chosen(Valid document, @Nullable String name, RequestContext context) {
        DocumentOperation operation = document.operation(name);
        if (operation == null) {
            boolean unnamed = name == null || name.isEmpty();
            throw unnamed(
                    unnamed
                            ? "The document has several operations: name one in operationName."
                            : "The document has no operation of this name.",
                    context);
        }
        return operation;
    }

    private OperationRejected unnamed(String message, RequestContext context) {
        return rejected(ErrorCode.BAD_REQUEST, List.of(new Problem(message, null)), context);
    }

    private CoercedVariables coerced(OperationDefinition operation, JsonObject variables, RequestContext context) {
        if (operation.getVariableDefinitions().isEmpty()) {
            return CoercedVariables.emptyVariables();
        }
        try {
            return ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(variables.getMap()),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
        } catch (GraphQLException e) {
            SourceLocation at = e instanceof GraphQLError error && error.getLocations() != null
                    ? error.getLocations().get(0)
                    : null;
            throw rejected(ErrorCode.INVALID_INPUT, List.of(new Problem(e.getMessage(), at)), context);
        }
    }

    private OperationRejected spent(Budget.Charge charge, RequestContext context) {
        JsonObject entry = errors.entry(ErrorCode.RATE_LIMITED, context.locale(), context.traceId());
        entry.getJsonObject("extensions")
                .put("retryAfterSeconds", charge.retryAfterSeconds())
                .put("cost", ErrorEntries.cost(charge.cost()));
        return new OperationRejected(
                ErrorCode.RATE_LIMITED,
                ErrorEntries.httpStatus(ErrorCode.RATE_LIMITED),
                new JsonArray().add(entry),
                Math.max(1, charge.retryAfterSeconds()));
    }

    private OperationRejected rejected(ErrorCode code, List<Problem> problems, RequestContext context) {
        var list = new JsonArray();
        for (Problem problem : problems) {
            JsonObject entry = problem.message() == null
                    ? errors.entry(code, context.locale(), context.traceId())
                    : errors.entry(code, problem.message(), context.traceId());
            SourceLocation at = problem.location();
            if (at != null && !at.equals(SourceLocation.EMPTY)) {
                entry.put(
                        "locations",
                        new JsonArray()
                                .add(new JsonObject().put("line", at.getLine()).put("column", at.getColumn())));
            }
            list.add(entry);
        }
        return new OperationRejected(code, ErrorEntries.httpStatus(code), list, -1);
    }
}
