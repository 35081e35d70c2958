package io.parta.organization.structure;

/** Who heads a class, as SQL: its homeroom teacher or senior educator, while they are a member (IN-1, RO-7). */
public final class ClassHeads {

    /** Whether the person $2 heads the class: {@code HEADED.formatted("i.organization_id", "i.class_id")}. */
    public static final String HEADED = """
            EXISTS (SELECT FROM class_staff post
              JOIN membership head ON head.organization_id = post.organization_id AND head.id = post.membership_id
              WHERE post.organization_id = %s AND post.class_id = %s
              AND post.kind IN ('HOMEROOM_TEACHER', 'SENIOR_EDUCATOR')
              AND head.person_id = $2 AND head.ended_at IS NULL)
            """;

    /** The classes of an organisation that the person $2 heads, by key: {@code CLASSES.formatted("o.id")}. */
    public static final String CLASSES = """
            SELECT post.class_id FROM class_staff post
            JOIN membership head ON head.organization_id = post.organization_id AND head.id = post.membership_id
            WHERE post.organization_id = %s AND post.kind IN ('HOMEROOM_TEACHER', 'SENIOR_EDUCATOR')
            AND head.person_id = $2 AND head.ended_at IS NULL
            """;

    private ClassHeads() {}
}
