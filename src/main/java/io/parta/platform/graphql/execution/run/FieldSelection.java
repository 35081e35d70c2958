package io.parta.platform.graphql.execution.run;

import static graphql.introspection.Introspection.TypeNameMetaFieldDef;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.execution.Selection;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import io.parta.platform.graphql.execution.resolver.ResolverMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The plan below a field, as a resolver may ask for it. */
public final class FieldSelection implements Selection {

    private static final ThreadLocal<@Nullable FieldSelection> CURRENT = new ThreadLocal<>();

    private final FieldPlan field;
    private final CoercedVariables variables;
    private final Attached attached;

    FieldSelection(FieldPlan field, CoercedVariables variables, Attached attached) {
        this.field = field;
        this.variables = variables;
        this.attached = attached;
    }

    /** @throws IllegalStateException when no resolver runs on this thread */
    public static Selection current() {
        FieldSelection current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("No resolver runs here: ask for the selection in its method, not later");
        }
        return current;
    }

    /** Calls are nested when one keeps the promise of another. */
    static @Nullable FieldSelection enter(FieldSelection selection) {
        FieldSelection outer = CURRENT.get();
        CURRENT.set(selection);
        return outer;
    }

    /** @param outer what {@link #enter} answered */
    static void leave(@Nullable FieldSelection outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    @Override
    public boolean has(String path) {
        return !at(path).isEmpty();
    }

    @Override
    public boolean isWithin(Set<String> fields) {
        return every(name -> fields.contains(name) || name.equals(TypeNameMetaFieldDef.getName()));
    }

    @Override
    public boolean isWithout(Set<String> fields) {
        return every(name -> !fields.contains(name));
    }

    private boolean every(Predicate<String> holds) {
        for (SelectionPlan selection : field.selections()) {
            for (FieldPlan below : selection.fields()) {
                if (!holds.test(below.name())) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public List<Selection> at(String path) {
        List<FieldPlan> found = List.of(field);
        for (String name : path.split("\\.", -1)) {
            found = below(found, name);
        }
        return found.stream()
                .<Selection>map(plan -> new FieldSelection(plan, variables, attached))
                .toList();
    }

    @Override
    public List<Selection> items() {
        var items = new ArrayList<>(at("nodes"));
        items.addAll(at("edges.node"));
        return items;
    }

    @Override
    public Map<String, @Nullable Object> arguments() {
        return field.arguments(variables);
    }

    @Override
    public void attach(Object parent, @Nullable Object value) {
        if (!(field.resolver() instanceof ResolverMethod)) {
            throw new IllegalStateException(field.field().coordinate() + " has no resolver that could be spared");
        }
        attached.put(field, parent, value);
    }

    private static List<FieldPlan> below(List<FieldPlan> parents, String name) {
        Set<FieldPlan> found = new LinkedHashSet<>();
        for (FieldPlan parent : parents) {
            for (SelectionPlan selection : parent.selections()) {
                for (FieldPlan field : selection.fields()) {
                    if (field.name().equals(name)) {
                        found.add(field);
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }
}
