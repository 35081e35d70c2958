package io.parta.platform.audit;

import io.parta.platform.identity.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act to be recorded.
 *
 * @param scope whose log it belongs to
 * @param action name of the mutation
 * @param subjectId whom or what it concerned, an id of the API
 * @param before changed values before, by field
 * @param after changed values after, by field
 */
public record AuditRecord(
        UUID scope,
        String action,
        AuditActorKind actorKind,
        @Nullable UUID actorPersonId,
        @Nullable String actorClientId,
        String subjectId,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    /** An act of the viewer; values that did not change are left out. */
    public static AuditRecord of(
            UUID scope,
            String action,
            AuditActorKind actorKind,
            Viewer viewer,
            String subjectId,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        return new AuditRecord(
                scope,
                action,
                actorKind,
                viewer.personId(),
                viewer.clientId(),
                subjectId,
                changed(before, after),
                changed(after, before));
    }

    private static Map<String, @Nullable String> changed(
            Map<String, @Nullable String> values, Map<String, @Nullable String> others) {
        var changed = new HashMap<String, @Nullable String>();
        values.forEach((field, value) -> {
            if (!Objects.equals(value, others.get(field))) {
                changed.put(field, value);
            }
        });
        return changed;
    }
}
