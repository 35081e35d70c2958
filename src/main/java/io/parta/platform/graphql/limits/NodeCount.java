package io.parta.platform.graphql.limits;

import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLObjectType;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects an operation may touch: the sum over its objects of the product of the enclosing page sizes. Connections, edges
 * and {@code PageInfo} are how a page travels, not objects. Of an abstract type the dearest possible type counts.
 *
 * <p>Made with the plan. What depends on no variable is counted then; of the rest a formula stays, with each shared part of
 * the plan in it once.
 */
final class NodeCount {

    private static final long MANY = 1_000_000_000;

    private final Part root;
    private final List<Formula> formulas;

    private NodeCount(Part root, List<Formula> formulas) {
        this.root = root;
        this.formulas = List.copyOf(formulas);
    }

    static NodeCount of(OperationPlan plan) {
        var reader = new Reader();
        return new NodeCount(reader.below(plan.root()), reader.formulas);
    }

    long with(CoercedVariables variables) {
        if (formulas.isEmpty()) {
            return root.known;
        }
        long[] counts = new long[formulas.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = formulas.get(i).with(variables, counts);
        }
        return root.with(counts);
    }

    /**
     * Objects of a part of the plan.
     *
     * @param known how many, as far as no variable is needed
     * @param formula place of the formula that tells the others; -1 when there are none
     */
    private record Part(long known, int formula) {

        long with(long[] counts) {
            return formula < 0 ? known : Math.min(MANY, known + counts[formula]);
        }
    }

    /** Objects of the fields of one selection whose number depends on variables. */
    private record Formula(List<Term> terms) {

        long with(CoercedVariables variables, long[] counts) {
            long sum = 0;
            for (Term term : terms) {
                sum = Math.min(MANY, sum + term.with(variables, counts));
            }
            return sum;
        }
    }

    /** @param each what one item of the page may be: the dearest counts */
    private record Term(PageSize size, List<Part> each) {

        long with(CoercedVariables variables, long[] counts) {
            long dearest = 0;
            for (Part part : each) {
                dearest = Math.max(dearest, part.with(counts));
            }
            return Math.min(MANY, dearest * size.with(variables));
        }

        boolean isKnown() {
            return size.isKnown() && each.stream().allMatch(part -> part.formula < 0);
        }
    }

    private static final class Reader {

        private static final long[] NONE = {};

        private final Map<SelectionPlan, Part> read = new HashMap<>();
        private final List<Formula> formulas = new ArrayList<>();

        Part below(SelectionPlan selection) {
            Part part = read.get(selection);
            if (part == null) {
                part = counted(selection);
                read.put(selection, part);
            }
            return part;
        }

        private Part counted(SelectionPlan selection) {
            long known = 0;
            List<Term> open = new ArrayList<>();
            for (FieldPlan field : selection.fields()) {
                if (field.isLeaf()) {
                    continue;
                }
                Term term = new Term(
                        PageSize.of(field),
                        field.selections().stream().map(this::object).toList());
                if (term.isKnown()) {
                    known = Math.min(MANY, known + term.with(CoercedVariables.emptyVariables(), NONE));
                } else {
                    open.add(term);
                }
            }
            if (open.isEmpty()) {
                return new Part(known, -1);
            }
            formulas.add(new Formula(List.copyOf(open)));
            return new Part(known, formulas.size() - 1);
        }

        /** One object, and what is below it. */
        private Part object(SelectionPlan selection) {
            Part below = below(selection);
            return isPlumbing(selection.type()) ? below : new Part(Math.min(MANY, below.known + 1), below.formula);
        }
    }

    /** By their shape, for the name of an object may end like theirs. */
    private static boolean isPlumbing(GraphQLObjectType type) {
        return type.getName().equals("PageInfo")
                || type.getFieldDefinition("pageInfo") != null
                || (type.getFieldDefinition("cursor") != null && type.getFieldDefinition("node") != null);
    }
}
