package io.parta.platform.graphql.input;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Holds an input against the limits that its fields declare: every fault is one refusal with the path of its field. */
@ApplicationScoped
public class InputCheck {

    private static final Remedy CORRECT = new Remedy(RemedyKind.CORRECT_INPUT, null, null);

    private final Validator validator;

    InputCheck(Validator validator) {
        this.validator = validator;
    }

    /** INVALID_INPUT for each field at fault, in the order of their paths; empty when the input fits. */
    public <T> List<Refusal> faults(T input) {
        return validator.validate(input).stream()
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
}
