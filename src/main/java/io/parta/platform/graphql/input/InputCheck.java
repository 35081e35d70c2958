package io.parta.platform.graphql.input;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;

/** Holds an input against the limits that its fields declare: every fault is one refusal with the path of its field. */
@ApplicationScoped
public class InputCheck {

    private static final Remedy CORRECT = new Remedy(RemedyKind.CORRECT_INPUT, null, null);

    /** Makes the validator on a worker: the first input would hold up its event loop with it. */
    void begin(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(() -> Limits.VALIDATOR.getConstraintsForClass(InputCheck.class));
    }

    /** INVALID_INPUT for each field at fault, in the order of their paths; empty when the input fits. */
    public <T> List<Refusal> faults(T input) {
        return Limits.VALIDATOR.validate(input).stream()
                .map(InputCheck::path)
                .distinct()
                .sorted(Comparator.comparing(path -> String.join(".", path)))
                .map(path -> new Refusal(ErrorCode.INVALID_INPUT, path, CORRECT, Map.of()))
                .toList();
    }

    private static List<String> path(ConstraintViolation<?> violation) {
        var path = new ArrayList<String>();
        path.add("input");
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.add(node.getIndex().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.add(node.getName());
            }
        }
        return List.copyOf(path);
    }

    /** The limits of a type are read when it first arrives, and none while the service starts. */
    private static final class Limits {

        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                // Clients are told the path and a text of ours, never the validator's.
                .messageInterpolator(new Untold())
                .traversableResolver(new Everything())
                .buildValidatorFactory()
                .getValidator();
    }

    private static final class Untold implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    /** Inputs are no entities, so nothing of them is to be spared. */
    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object bean, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }
}
