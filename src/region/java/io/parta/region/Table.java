package io.parta.region;

/** Tables that a region fills, those referred to before those that refer to them; columns left out have a default. */
public enum Table {
    PERSON("id, keycloak_subject, public_number, first_name, last_name, nickname, created_at, updated_at"),
    ORGANIZATION(
            "id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, municipality, address, phone, email,"
                    + " time_zone, verified_at, created_at, updated_at"),
    MEMBERSHIP("organization_id, id, person_id, roster_name, administrator_since, order_number, order_date, birth_date,"
            + " ended_at, created_at, updated_at"),
    MEMBERSHIP_ROLE("organization_id, membership_id, role, source, state, created_at"),
    MEMBERSHIP_SUBJECT("organization_id, membership_id, subject"),
    SCHOOL_CLASS(
            "organization_id, id, lineage_id, predecessor_id, academic_year, state, name, grade, letter, student_count,"
                    + " ended_at, created_at, updated_at"),
    CLASS_STUDENT("organization_id, class_id, membership_id, since, ended_at"),
    CLASS_STAFF("organization_id, class_id, membership_id, kind, subject, since"),
    ORGANIZATION_UNIT("organization_id, id, name, member_count, created_at, updated_at"),
    ORGANIZATION_UNIT_MEMBER("organization_id, unit_id, membership_id, since"),
    GUARDIANSHIP(
            "organization_id, id, guardian_membership_id, student_membership_id, kind, state, source, confirmed_at,"
                    + " confirmed_by, created_at");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String copy() {
        return "COPY " + table() + " (" + columns + ") FROM STDIN";
    }

    public String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
