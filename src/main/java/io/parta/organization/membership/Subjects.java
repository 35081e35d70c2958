package io.parta.organization.membership;

import io.parta.platform.graphql.input.TextForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subjects as they are stored: tidy, each once, in alphabetical order. */
final class Subjects {

    private Subjects() {}

    static List<String> tidy(@Nullable List<String> subjects) {
        return subjects == null
                ? List.of()
                : subjects.stream().map(TextForm::tidy).distinct().sorted().toList();
    }
}
