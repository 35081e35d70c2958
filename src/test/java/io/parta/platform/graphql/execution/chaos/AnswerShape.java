package io.parta.platform.graphql.execution.chaos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import io.parta.platform.graphql.execution.resolver.ValueShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an answer is what its document may get: whatever failed, each member is there, in place, and of its type. */
public final class AnswerShape {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AnswerShape() {}

    /** What is wrong with the answer; null when nothing is. */
    public static @Nullable String problem(OperationPlan plan, byte[] answer) {
        JsonNode json;
        try {
            json = JSON.readTree(answer);
        } catch (IOException e) {
            return "no JSON: " + e.getMessage();
        }
        JsonNode data = json.path("data");
        JsonNode errors = json.path("errors");
        if (data.isMissingNode() || !json.path("extensions").has("cost")) {
            return "a member is missing";
        }
        if (data.isNull() && errors.isEmpty()) {
            return "no data and no errors";
        }
        if (!data.isNull() && !fits(plan.root(), data)) {
            return "data is not of the document's shape";
        }
        for (JsonNode error : errors) {
            if (!error.path("extensions").has("code") || !endsAtNull(data, error.path("path"))) {
                return "an error without a code or a null: " + error;
            }
        }
        return null;
    }

    private static boolean fits(SelectionPlan selection, JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return object.isObject()
                && keys.equals(
                        selection.fields().stream().map(FieldPlan::responseKey).toList())
                && selection.fields().stream()
                        .allMatch(field -> fits(field, field.field().shape(), object.get(field.responseKey())));
    }

    private static boolean fits(FieldPlan field, ValueShape shape, JsonNode value) {
        if (value.isNull()) {
            return !shape.nonNull();
        }
        ValueShape item = shape.item();
        if (item != null) {
            boolean all = value.isArray();
            for (JsonNode element : value) {
                all &= fits(field, item, element);
            }
            return all;
        }
        return field.isLeaf()
                ? value.isValueNode()
                : field.selections().stream().anyMatch(selection -> fits(selection, value));
    }

    /** An error's place is null, or went up with a place above it. */
    private static boolean endsAtNull(JsonNode data, JsonNode path) {
        JsonNode at = data;
        for (JsonNode step : path) {
            if (at.isNull()) {
                return true;
            }
            at = step.isInt() ? at.path(step.intValue()) : at.path(step.textValue());
        }
        return at.isNull();
    }
}
