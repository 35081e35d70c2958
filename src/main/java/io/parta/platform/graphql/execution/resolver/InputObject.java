package io.parta.platform.graphql.execution.resolver;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import jakarta.json.bind.annotation.JsonbCreator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an input object: first what its constructor takes, null for what was not sent; then a setter or a public field for
 * each other field that was sent, with null too (decision 0050: so an update tells absent from null). The handles are found
 * at start and adapted by their first call: the JVM makes a class for each form, which a start would wait for.
 */
final class InputObject implements InputBinder {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private record Parameter(String name, InputBinder binder) {}

    private record Property(String name, InputBinder binder, MethodHandle setter) {}

    private final MethodHandle creator;
    private final Parameter[] parameters;
    private final Property[] properties;

    private InputObject(MethodHandle creator, List<Parameter> parameters, List<Property> properties) {
        this.creator = creator;
        this.parameters = parameters.toArray(Parameter[]::new);
        this.properties = properties.toArray(Property[]::new);
    }

    static InputObject of(Class<?> type, InputType model, InputBinders binders, String element) {
        Executable creator = creator(type, element);
        List<Field> created = type.isRecord() && !creator.isAnnotationPresent(JsonbCreator.class)
                ? components(type, model, element)
                : model.getCreatorParameters();
        Type[] types = creator.getGenericParameterTypes();
        if (types.length != created.size()) {
            throw InputBinders.refused(element, "is made by a constructor that the schema does not know: " + creator);
        }
        var parameters = new ArrayList<Parameter>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < types.length; i++) {
            Field field = created.get(i);
            names.add(field.getName());
            parameters.add(
                    new Parameter(field.getName(), binders.of(types[i], field, element + "." + field.getName())));
        }
        try {
            var properties = new ArrayList<Property>();
            for (Field field : model.getFields().values()) {
                if (!names.contains(field.getName())) {
                    properties.add(property(type, field, binders, element + "." + field.getName()));
                }
            }
            return new InputObject(handle(creator), parameters, properties);
        } catch (ReflectiveOperationException e) {
            throw InputBinders.refused(element, "has a part that is not public: " + e.getMessage());
        }
    }

    @Override
    public @Nullable Object bind(@Nullable Object coerced) throws Throwable {
        if (coerced == null) {
            return null;
        }
        var sent = (Map<?, ?>) coerced;
        @Nullable Object[] arguments = new @Nullable Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters[i].binder().bind(sent.get(parameters[i].name()));
        }
        Object made = creator.invokeWithArguments(arguments);
        for (Property property : properties) {
            if (sent.containsKey(property.name())) {
                property.setter().invoke(made, property.binder().bind(sent.get(property.name())));
            }
        }
        return made;
    }

    private static Executable creator(Class<?> type, String element) {
        Optional<Executable> annotated = Stream.<Executable>concat(
                        Arrays.stream(type.getConstructors()),
                        Arrays.stream(type.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers())))
                .filter(made -> made.isAnnotationPresent(JsonbCreator.class))
                .findFirst();
        if (annotated.isPresent()) {
            return annotated.get();
        }
        Class<?>[] types = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new)
                : new Class<?>[0];
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw InputBinders.refused(element, "is of " + type + ", which has no public constructor to make it by");
        }
    }

    private static List<Field> components(Class<?> type, InputType model, String element) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(component -> model.getFields().values().stream()
                        .filter(field -> component.equals(field.getPropertyName()))
                        .findFirst()
                        .orElseThrow(() -> InputBinders.refused(element, "has no field for " + component)))
                .toList();
    }

    private static MethodHandle handle(Executable creator) throws IllegalAccessException {
        MethodHandle handle = creator instanceof Constructor<?> constructor
                ? LOOKUP.unreflectConstructor(constructor)
                : LOOKUP.unreflect((Method) creator);
        return handle.asFixedArity();
    }

    private static Property property(Class<?> type, Field field, InputBinders binders, String element)
            throws ReflectiveOperationException {
        if (field.getMethodName() == null) {
            var member = type.getField(field.getPropertyName());
            InputBinder binder = binders.of(member.getGenericType(), field, element);
            return new Property(field.getName(), binder, LOOKUP.unreflectSetter(member));
        }
        List<Method> setters = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(field.getMethodName()))
                .filter(method -> method.getParameterCount() == 1 && !method.isBridge())
                .toList();
        if (setters.size() != 1) {
            throw InputBinders.refused(element, "has " + setters.size() + " public setters; it needs one");
        }
        Method setter = setters.get(0);
        InputBinder binder = binders.of(setter.getGenericParameterTypes()[0], field, element);
        return new Property(field.getName(), binder, LOOKUP.unreflect(setter));
    }
}
