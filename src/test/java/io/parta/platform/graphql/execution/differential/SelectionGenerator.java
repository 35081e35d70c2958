package io.parta.platform.graphql.execution.differential;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Selection sets and the fragments that they spread. */
final class SelectionGenerator {

    /** Fields of a document; past it only leaves are added. */
    private static final int MAX_FIELDS = 60;

    /** Fragments in fragments at one level of the answer. */
    private static final int MAX_NESTING = 3;

    private final GraphQLSchema schema;
    private final Random random;
    private final InputGenerator inputs;
    private final List<GraphQLCompositeType> composites;
    private final List<FragmentDefinition> fragments = new ArrayList<>();
    private final Map<String, Integer> fragmentDepths = new HashMap<>();
    private int fields;
    private int aliases;
    private int nesting;

    SelectionGenerator(GraphQLSchema schema, Random random, InputGenerator inputs) {
        this.schema = schema;
        this.random = random;
        this.inputs = inputs;
        this.composites = schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLCompositeType && !type.getName().startsWith("__"))
                .map(GraphQLCompositeType.class::cast)
                .toList();
    }

    List<FragmentDefinition> fragments() {
        return fragments;
    }

    /** @param depth levels of fields that there may be */
    SelectionSet set(GraphQLCompositeType type, int depth) {
        List<Selection<?>> selections = new ArrayList<>();
        int outer = nesting;
        nesting = 0;
        add(selections, type, depth, new ArrayList<>());
        nesting = outer;
        return SelectionSet.newSelectionSet().selections(selections).build();
    }

    /** @param mergeable fields of the same type, of the same place of the answer */
    private void add(List<Selection<?>> selections, GraphQLCompositeType type, int depth, List<Field> mergeable) {
        int count = 1 + random.nextInt(nesting == 0 ? 5 : 3);
        boolean isUnion = type instanceof GraphQLUnionType;
        for (int i = 0; i < count; i++) {
            int choice = random.nextInt(20);
            if (choice == 0 || (isUnion && nesting >= MAX_NESTING)) {
                selections.add(typename());
            } else if ((choice < 3 && nesting < MAX_NESTING) || (isUnion && choice < 14)) {
                selections.add(inline(type, depth, mergeable));
            } else if ((choice < 5 && nesting < MAX_NESTING) || isUnion) {
                selections.add(spread(type, depth));
            } else if (choice < 6 && !mergeable.isEmpty()) {
                selections.add(again(mergeable.get(random.nextInt(mergeable.size())), type, depth));
            } else {
                Field field = field((GraphQLFieldsContainer) type, depth);
                if (!field.getName().equals("__typename")) {
                    mergeable.add(field);
                }
                selections.add(field);
            }
        }
    }

    private Field typename() {
        var field = Field.newField("__typename").directives(conditions());
        return (random.nextInt(3) == 0 ? field.alias(alias()) : field).build();
    }

    private Field field(GraphQLFieldsContainer type, int depth) {
        fields++;
        // By name: SmallRye gives the root fields in another order in each process, and a seed means one operation.
        List<GraphQLFieldDefinition> candidates = type.getFieldDefinitions().stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .toList();
        if (depth <= 1 || fields > MAX_FIELDS) {
            candidates = candidates.stream().filter(SelectionGenerator::isLeaf).toList();
        }
        if (candidates.isEmpty()) {
            return typename();
        }
        if (depth > 1 && fields <= MAX_FIELDS && random.nextInt(3) == 0) {
            List<GraphQLFieldDefinition> objects =
                    candidates.stream().filter(field -> !isLeaf(field)).toList();
            candidates = objects.isEmpty() ? candidates : objects;
        }
        GraphQLFieldDefinition definition = candidates.get(random.nextInt(candidates.size()));
        List<Argument> arguments = arguments(definition);
        var field = Field.newField(definition.getName()).arguments(arguments).directives(conditions());
        if (random.nextInt(8) < (arguments.isEmpty() ? 1 : 6)) {
            field.alias(alias());
        }
        if (!isLeaf(definition)) {
            field.selectionSet(set((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()), depth - 1));
        }
        return field.build();
    }

    /** A field that is there already, with other wishes for what is below. */
    private Field again(Field field, GraphQLCompositeType type, int depth) {
        List<Directive> conditions = conditions();
        if (field.getSelectionSet() == null || depth <= 1) {
            return field.transform(builder -> builder.directives(conditions));
        }
        GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) type).getFieldDefinition(field.getName());
        SelectionSet other = set((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()), depth - 1);
        return field.transform(builder -> builder.directives(conditions).selectionSet(other));
    }

    private InlineFragment inline(GraphQLCompositeType type, int depth, List<Field> mergeable) {
        var fragment = InlineFragment.newInlineFragment().directives(conditions());
        List<Selection<?>> selections = new ArrayList<>();
        nesting++;
        if (!(type instanceof GraphQLUnionType) && random.nextInt(3) == 0) {
            add(selections, type, depth, new ArrayList<>(mergeable));
        } else {
            GraphQLCompositeType narrow = overlapping(type);
            fragment.typeCondition(TypeName.newTypeName(narrow.getName()).build());
            add(selections, narrow, depth, narrow == type ? new ArrayList<>(mergeable) : new ArrayList<>());
        }
        nesting--;
        return fragment.selectionSet(
                        SelectionSet.newSelectionSet().selections(selections).build())
                .build();
    }

    private FragmentSpread spread(GraphQLCompositeType type, int depth) {
        List<FragmentDefinition> known = fragments.stream()
                .filter(fragment -> fragmentDepths.get(fragment.getName()) <= depth
                        && overlap(type, (GraphQLCompositeType)
                                schema.getType(fragment.getTypeCondition().getName())))
                .toList();
        String name;
        if (!known.isEmpty() && random.nextBoolean()) {
            name = known.get(random.nextInt(known.size())).getName();
        } else {
            GraphQLCompositeType narrow = overlapping(type);
            List<Selection<?>> selections = new ArrayList<>();
            nesting++;
            add(selections, narrow, depth, new ArrayList<>());
            nesting--;
            name = "Fragment" + fragments.size();
            fragmentDepths.put(name, depth);
            fragments.add(FragmentDefinition.newFragmentDefinition()
                    .name(name)
                    .typeCondition(TypeName.newTypeName(narrow.getName()).build())
                    .selectionSet(SelectionSet.newSelectionSet()
                            .selections(selections)
                            .build())
                    .build());
        }
        return FragmentSpread.newFragmentSpread(name).directives(conditions()).build();
    }

    private List<Argument> arguments(GraphQLFieldDefinition field) {
        List<Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (required || random.nextInt(3) > 0) {
                arguments.add(new Argument(argument.getName(), inputs.value(argument.getType(), argument.getName())));
            }
        }
        Collections.shuffle(arguments, random);
        return arguments;
    }

    private List<Directive> conditions() {
        List<Directive> directives = new ArrayList<>();
        for (String name : List.of("skip", "include")) {
            if (random.nextInt(16) == 0) {
                Value<?> condition = random.nextBoolean()
                        ? BooleanValue.of(name.equals("include") == (random.nextInt(3) > 0))
                        : inputs.value(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean), "if");
                directives.add(Directive.newDirective()
                        .name(name)
                        .argument(new Argument("if", condition))
                        .build());
            }
        }
        return directives;
    }

    private String alias() {
        return "a" + aliases++;
    }

    private GraphQLCompositeType overlapping(GraphQLCompositeType type) {
        List<GraphQLCompositeType> types =
                composites.stream().filter(other -> overlap(type, other)).toList();
        return types.get(random.nextInt(types.size()));
    }

    private boolean overlap(GraphQLCompositeType one, GraphQLCompositeType other) {
        return !Collections.disjoint(objects(one), objects(other));
    }

    private Set<String> objects(GraphQLCompositeType type) {
        if (type instanceof GraphQLInterfaceType abstractType) {
            return schema.getImplementations(abstractType).stream()
                    .map(GraphQLObjectType::getName)
                    .collect(Collectors.toSet());
        }
        if (type instanceof GraphQLUnionType union) {
            return union.getTypes().stream().map(GraphQLNamedType::getName).collect(Collectors.toSet());
        }
        return Set.of(type.getName());
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
    }
}
