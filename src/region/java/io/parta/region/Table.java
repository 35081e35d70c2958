package io.parta.region;

/** Tables that a region fills, those referred to before those that refer to them; columns left out have a default. */
public enum Table {
    PERSON("id, keycloak_subject, public_number, first_name, last_name, nickname, created_at, updated_at"),
    PRIVACY("person_id, may_write, may_call, may_add_to_chats, may_see_profile, updated_at"),
    PERSON_BLOCK("person_id, blocked_person_id, created_at"),
    ORGANIZATION(
            "id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, municipality, address, phone, email,"
                    + " time_zone, verified_at, created_at, updated_at"),
    MEMBERSHIP("organization_id, id, person_id, roster_name, administrator_since, order_number, order_date, birth_date,"
            + " ended_at, created_at, updated_at, was_student"),
    MEMBERSHIP_ROLE("organization_id, membership_id, role, source, state, created_at"),
    MEMBERSHIP_SUBJECT("organization_id, membership_id, subject"),
    SCHOOL_CLASS(
            "organization_id, id, lineage_id, predecessor_id, academic_year, state, name, grade, letter, student_count,"
                    + " ended_at, created_at, updated_at"),
    CLASS_STUDENT("organization_id, class_id, membership_id, since, ended_at"),
    CLASS_STAFF("organization_id, class_id, membership_id, kind, subject, since"),
    ORGANIZATION_UNIT("organization_id, id, name, member_count, created_at, updated_at"),
    ORGANIZATION_UNIT_MEMBER("organization_id, unit_id, membership_id, since, post"),
    GUARDIANSHIP(
            "organization_id, id, guardian_membership_id, student_membership_id, kind, state, source, confirmed_at,"
                    + " confirmed_by, created_at"),
    APPLICATION(
            "organization_id, id, person_id, state, roles, roster_name, subjects, class_name, child_name, child_class_name,"
                    + " child_kind, comment, class_id, student_id, membership_id, decided_at, decided_by, rejection_reason,"
                    + " created_at, updated_at"),
    INVITATION("organization_id, id, token_hash, role, class_id, student_membership_id, subjects, note, max_uses, uses,"
            + " expires_at, created_by, created_at, revoked_at"),
    INVITATION_ACCEPTANCE("organization_id, invitation_id, id, person_id, accepted_at"),
    ORGANIZATION_REQUEST(
            "organization_id, person_id, state, data, order_number, order_date, post, reason, created_at, decided_at"),
    CHAT("id, kind, organization_id, direct_low, direct_high, title, who_may_write, who_may_pin, history,"
            + " forwarding_allowed, member_count, created_by, created_at, updated_at"),
    CHAT_COUNTER("chat_id, sequence, active_at"),
    CHAT_MEMBER("chat_id, person_id, role, joined_at, left_at, visible, read_sequence, marked_unread, muted_until,"
            + " last_sent_at, left_by_choice, archived_sequence"),
    MANAGED_CHAT("organization_id, kind, lineage_id, chat_id, class_name, created_at"),
    CHAT_MESSAGE("chat_id, sequence, author_id, client_key, kind, silent, reply_to, sent_at, edited_at, expires_at,"
            + " deleted_at, deleted_by, version, text, entities"),
    CHAT_MESSAGE_EDIT("chat_id, sequence, version, text, until"),
    CHAT_MENTION("chat_id, person_id, sequence"),
    CHAT_MESSAGE_HIDDEN("chat_id, person_id, sequence"),
    CHAT_REACTION("chat_id, sequence, person_id, reaction, created_at"),
    CHAT_REACTION_COUNT("chat_id, sequence, reaction, number"),
    CHAT_PIN("chat_id, sequence, place, pinned_by, pinned_at"),
    CHAT_POLL("chat_id, sequence, options, multiple, anonymous, changeable"),
    CHAT_POLL_VOTE("chat_id, sequence, person_id, options"),
    CHAT_POLL_COUNT("chat_id, sequence, option, number"),
    CHAT_SCHEDULED_MESSAGE("chat_id, author_id, id, text, silent, send_at"),
    CHAT_FOLDER("person_id, id, name, rule, place"),
    CHAT_FOLDER_CHAT("person_id, folder_id, chat_id"),
    LIVE_TOPIC("topic, sequence");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String copy() {
        return "COPY " + table() + " (" + columns + ") FROM STDIN";
    }

    String[] columns() {
        return columns.split(", ");
    }

    public String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
