package io.parta.platform.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Calls a batch field that has arguments once for each object. SmallRye itself gives all objects of a level the arguments
 * of the first place, so of such fields it is no oracle.
 */
final class BatchOfOne implements DataFetcher<CompletionStage<Object>> {

    private final Operation operation;
    private final Class<?> api;
    private final Method method;

    BatchOfOne(Operation operation) {
        this.operation = operation;
        try {
            this.api = Class.forName(
                    operation.getClassName(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        this.method = Arrays.stream(api.getMethods())
                .filter(candidate -> candidate.getName().equals(operation.getMethodName())
                        && candidate.getParameterCount()
                                == operation.getArguments().size())
                .findFirst()
                .orElseThrow();
    }

    static boolean isNeededFor(Operation batch) {
        return !batch.getArguments().stream().allMatch(Argument::isSourceArgument);
    }

    @Override
    public CompletionStage<Object> get(DataFetchingEnvironment environment) throws Exception {
        List<Object> arguments =
                new ArrayList<>(new ArgumentHelper(operation.getArguments()).getArguments(environment));
        for (int i = 0; i < arguments.size(); i++) {
            if (operation.getArguments().get(i).isSourceArgument()) {
                arguments.set(i, Collections.singletonList(environment.getSource()));
            }
        }
        var requests = Arc.container().requestContext();
        requests.activate(environment.getGraphQlContext().<ContextState>get("state"));
        try {
            Object answer = method.invoke(Arc.container().select(api).get(), arguments.toArray());
            Uni<?> answers =
                    answer instanceof Uni<?> uni ? uni : Uni.createFrom().item(answer);
            return answers.<Object>map(list -> ((List<?>) list).get(0)).subscribeAsCompletionStage();
        } finally {
            requests.deactivate();
        }
    }
}
