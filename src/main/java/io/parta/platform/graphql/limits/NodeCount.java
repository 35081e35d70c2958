package io.parta.platform.graphql.limits;

import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Objects an operation may touch: the sum over its objects of the product of the enclosing page sizes. Connections, edges
 * and {@code PageInfo} are how a page travels, not objects. Of an abstract type the dearest possible type counts. The
 * {@code results} of a command in bulk are as many as the longest list of its input.
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
        return new NodeCount(
                plan.isMutation() ? reader.mutations(plan.root()) : reader.below(plan.root()), reader.formulas);
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
        private static final String RESULTS = "results";

        private final Map<SelectionPlan, Part> read = new HashMap<>();
        private final List<Formula> formulas = new ArrayList<>();

        Part below(SelectionPlan selection) {
            Part part = read.get(selection);
            if (part == null) {
                part = counted(selection, this::term);
                read.put(selection, part);
            }
            return part;
        }

        /** Payloads are not kept: equal selections of two commands have results of different number. */
        Part mutations(SelectionPlan root) {
            return counted(root, mutation -> {
                PageSize bulk = PageSize.ofInput(mutation);
                return new Term(
                        PageSize.of(mutation),
                        mutation.selections().stream()
                                .map(payload -> object(
                                        payload,
                                        counted(payload, field -> isResults(field) ? term(field, bulk) : term(field))))
                                .toList());
            });
        }

        private static boolean isResults(FieldPlan field) {
            return field.name().equals(RESULTS)
                    && GraphQLTypeUtil.unwrapNonNull(field.field().definition().getType()) instanceof GraphQLList;
        }

        private Term term(FieldPlan field) {
            return term(field, PageSize.of(field));
        }

        private Term term(FieldPlan field, PageSize size) {
            return new Term(
                    size,
                    field.selections().stream()
                            .map(selection -> object(selection, below(selection)))
                            .toList());
        }

        private Part counted(SelectionPlan selection, Function<FieldPlan, Term> terms) {
            long known = 0;
            List<Term> open = new ArrayList<>();
            for (FieldPlan field : selection.fields()) {
                if (field.isLeaf()) {
                    continue;
                }
                Term term = terms.apply(field);
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
        private static Part object(SelectionPlan selection, Part below) {
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
