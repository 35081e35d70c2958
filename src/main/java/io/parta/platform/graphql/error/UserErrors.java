package io.parta.platform.graphql.error;

import io.parta.platform.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts refusals and codes into the words of a language. */
public final class UserErrors {

    private UserErrors() {}

    /** The refusals as the client sees them; the order stays. */
    public static List<UserError> of(List<Refusal> refusals, Locale language) {
        return refusals.stream().map(refusal -> of(refusal, language)).toList();
    }

    public static UserError of(Refusal refusal, Locale language) {
        String message = text(refusal.code(), language, refusal.arguments());
        return new UserError(
                refusal.code(), message, refusal.path().isEmpty() ? null : refusal.path(), refusal.remedy());
    }

    /** The text of a code that names nothing else, for the catalogue. */
    public static String text(ErrorCode code, Locale language) {
        return text(code, language, Map.of());
    }

    /** The text of a code; the values replace its placeholders. */
    public static String text(ErrorCode code, Locale language, Map<String, String> arguments) {
        return Messages.text("error." + code.name(), language, arguments);
    }
}
