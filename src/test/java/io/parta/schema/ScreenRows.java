package io.parta.schema;

import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import java.util.List;

/** Rows of everything that a screen may show, any number of each, past the API. */
record ScreenRows(TestSchool school) {

    private static final List<String> PEOPLE = List.of("adult", "child", "newcomer");

    private static final String PERSON = """
            INSERT INTO person (id, public_number, first_name)
            SELECT :person, '6' || lpad((random() * 9999999999)::bigint::text, 10, '0'), 'Анна' FROM :numbers
            """;

    private static final List<String> ROWS =
            List.of("""
            INSERT INTO membership (organization_id, id, person_id, roster_name, administrator_since, order_number, order_date)
            SELECT :school, :adult, :adult, 'Иванова Анна', now(), '1-к', '2026-09-01' FROM :numbers
            """, """
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            SELECT :school, :adult, role, 'INVITATION', 'CONFIRMED' FROM :numbers, unnest('{STAFF,GUARDIAN}'::text[]) AS role
            """, """
            INSERT INTO membership (organization_id, id, person_id, roster_name)
            SELECT :school, :child, :child, 'Иванов Илья' FROM :numbers
            """, """
            INSERT INTO membership_role (organization_id, membership_id, role, source, state)
            SELECT :school, :child, 'STUDENT', 'JOURNAL', 'CONFIRMED' FROM :numbers
            """, """
            INSERT INTO class_student (organization_id, class_id, membership_id) SELECT :school, :class, :child FROM :numbers
            """, """
            INSERT INTO class_staff (organization_id, class_id, membership_id, kind, subject)
            SELECT :school, :class, :adult, 'SUBJECT_TEACHER', 'Физика' FROM :numbers
            """, """
            INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, source)
            SELECT :school, gen_random_uuid(), :adult, :child, 'MOTHER', 'PENDING', 'INVITATION' FROM :numbers
            """, """
            INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, source,
              confirmed_at)
            SELECT :school, gen_random_uuid(), (SELECT id FROM membership WHERE organization_id = :school
              AND roster_name = 'guardian'), :child, 'FATHER', 'CONFIRMED', 'INVITATION', now() FROM :numbers
            """, """
            INSERT INTO organization_unit (organization_id, id, name, member_count)
            SELECT :school, :adult, 'Кафедра ' || n, 1 FROM :numbers
            """, """
            INSERT INTO organization_unit_member (organization_id, unit_id, membership_id, post)
            SELECT :school, :adult, :adult, 'Заведующая' FROM :numbers
            """, """
            INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name, grade, letter)
            SELECT :school, :adult, :adult, academic_year, 'ACTIVE', '5Б' || n, 5, 'Б' || n
            FROM school_class, :numbers WHERE organization_id = :school AND id = :class
            """, """
            INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, child_name, child_kind, class_id,
              student_id, membership_id)
            SELECT :school, :newcomer, :newcomer, 'SENT', '{GUARDIAN}', 'Иванова Анна', 'Илья', 'MOTHER', :class, :child, :adult
            FROM :numbers
            """, """
            INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, decided_at, rejection_reason)
            SELECT :school, :adult, :stranger, 'REJECTED', '{STAFF}', 'Посторонний Пётр', now(), 'Нет ставки' FROM :numbers
            """, """
            INSERT INTO invitation (organization_id, id, token_hash, role, class_id, student_membership_id, max_uses, uses,
              expires_at, created_by, created_at)
            SELECT :school, :child, sha256(:child::text::bytea), 'GUARDIAN', :class, :child, 2, 1, now() + interval '1 day',
              (SELECT person_id FROM membership WHERE organization_id = :school AND administrator_since IS NOT NULL
               ORDER BY created_at LIMIT 1), now()
            FROM :numbers
            """, """
            INSERT INTO invitation_acceptance (organization_id, invitation_id, id, person_id, accepted_at)
            SELECT :school, :child, :adult, :adult, now() FROM :numbers
            """);

    /** Those of some numbers. */
    void add(int first, int last) {
        for (String person : PEOPLE) {
            run(PERSON.replace(":person", ":" + person), first, last);
        }
        ROWS.forEach(sql -> run(sql, first, last));
    }

    private void run(String sql, int first, int last) {
        String text = sql.replace(":numbers", "generate_series(" + first + ", " + last + ") AS n")
                .replace(":school", "'" + school.organization().key() + "'::uuid")
                .replace(":class", "'" + school.fifth().key() + "'::uuid")
                .replace(":stranger", "'" + TestOrganization.personKey("stranger") + "'::uuid");
        for (String person : PEOPLE) {
            text = text.replace(":" + person, "md5('" + school.organization().key() + person + "' || n)::uuid");
        }
        Database.query(text);
    }
}
