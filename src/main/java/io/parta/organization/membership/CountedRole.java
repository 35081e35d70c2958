package io.parta.organization.membership;

/** The one role in which a person is counted in an organisation (SS-1): the first that they hold of TEACHER, STAFF, STUDENT, GUARDIAN. */
public final class CountedRole {

    /** Of the organisation and the person, which are its two arguments, as SQL; null of who holds no confirmed role there. */
    public static final String OF = """
            (SELECT held.role FROM membership belongs
              JOIN membership_role held ON held.organization_id = belongs.organization_id
                AND held.membership_id = belongs.id AND held.state = 'CONFIRMED'
              WHERE belongs.organization_id = %s AND belongs.person_id = %s AND belongs.ended_at IS NULL
              ORDER BY array_position(ARRAY['TEACHER', 'STAFF', 'STUDENT', 'GUARDIAN'], held.role) LIMIT 1)
            """;

    private CountedRole() {}
}
