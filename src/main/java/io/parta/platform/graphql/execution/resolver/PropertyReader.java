package io.parta.platform.graphql.execution.resolver;

import io.smallrye.graphql.schema.model.Field;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads one property of an object: the accessor of a record, a getter or a public field. The JVM compiles a call of the
 * accessor as if it stood in the source; that class is made at the first read, so that hundreds of properties which nobody
 * asks for cost nothing at start.
 */
public final class PropertyReader implements FieldResolver {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle handle;
    private final boolean isMethod;
    /** Set by whichever thread reads first; the ones of others do the same. */
    private @Nullable Reading reading;

    private PropertyReader(MethodHandle handle, boolean isMethod) {
        this.handle = handle;
        this.isMethod = isMethod;
    }

    /**
     * @param owner the class or interface that the schema names
     * @throws IllegalStateException when the class has no such public property
     */
    static PropertyReader of(Class<?> owner, Field model) {
        String accessor = model.getMethodName();
        try {
            if (accessor == null) {
                return new PropertyReader(LOOKUP.unreflectGetter(owner.getField(model.getPropertyName())), false);
            }
            Method method = owner.getMethod(accessor);
            return new PropertyReader(LOOKUP.unreflect(method), true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s.%s is not public or does not exist"
                            .formatted(owner.getName(), accessor == null ? model.getPropertyName() : accessor + "()"),
                    e);
        }
    }

    /** The value; what the accessor throws is thrown as it is. */
    public @Nullable Object read(Object source) throws Throwable {
        Reading known = reading;
        if (known == null) {
            known = isMethod ? compiled() : adapted();
            reading = known;
        }
        return known.of(source);
    }

    private Reading compiled() throws Throwable {
        MethodType boxed = handle.type().wrap();
        return (Reading) LambdaMetafactory.metafactory(
                        LOOKUP, "of", MethodType.methodType(Reading.class), OBJECT_TO_OBJECT, handle, boxed)
                .getTarget()
                .invoke();
    }

    private Reading adapted() {
        MethodHandle generic = handle.asType(OBJECT_TO_OBJECT);
        return source -> (@Nullable Object) generic.invokeExact(source);
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object of(Object source) throws Throwable;
    }
}
