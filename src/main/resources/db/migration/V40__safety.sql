-- Whom people let reach them (SF-2), and whom they block (SF-8). Keyed by the person whose choice it is.
CREATE TABLE privacy (
    person_id        uuid PRIMARY KEY,
    may_write        text NOT NULL DEFAULT 'ORGANIZATION_CONTACTS',
    may_call         text NOT NULL DEFAULT 'ORGANIZATION_CONTACTS',
    may_add_to_chats text NOT NULL DEFAULT 'ORGANIZATION_CONTACTS',
    may_see_profile  text NOT NULL DEFAULT 'ORGANIZATION_CONTACTS',
    safe_mode        boolean NOT NULL DEFAULT false,
    locked_by        uuid,
    locked_at        timestamptz,
    updated_at       timestamptz NOT NULL DEFAULT now(),
    version          integer NOT NULL DEFAULT 0,
    CONSTRAINT privacy_audiences_known CHECK (
        ARRAY[may_write, may_call, may_add_to_chats, may_see_profile]
        <@ ARRAY['EVERYONE', 'ORGANIZATION_CONTACTS', 'CONTACTS', 'NOBODY']),
    CONSTRAINT privacy_locked CHECK ((locked_by IS NULL) = (locked_at IS NULL))
);

COMMENT ON TABLE privacy IS 'Who chose nothing has no row.';
COMMENT ON COLUMN privacy.safe_mode IS 'Own choice; whoever is a minor is in safe mode whatever stands here (SF-1).';
COMMENT ON COLUMN privacy.locked_by IS 'Guardian who keeps the settings of their child (SF-3).';

CREATE TABLE person_block (
    person_id         uuid NOT NULL,
    blocked_person_id uuid NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (person_id, blocked_person_id),
    CONSTRAINT person_block_of_another CHECK (person_id <> blocked_person_id)
);

CREATE INDEX person_block_in_order ON person_block (person_id, created_at, blocked_person_id);

-- Safe mode is mandatory until 18, also after leaving (SF-1): a membership remembers that it was a student's. A trigger,
-- because roles end in many commands, and in those of the previous release too; once for a statement, however many end.
ALTER TABLE membership ADD COLUMN was_student boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN membership.was_student IS 'Whether it held a confirmed role STUDENT that has ended.';

CREATE FUNCTION membership_remember_student() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE membership m SET was_student = true FROM gone
    WHERE gone.role = 'STUDENT' AND gone.state = 'CONFIRMED'
    AND m.organization_id = gone.organization_id AND m.id = gone.membership_id AND NOT m.was_student;
    RETURN NULL;
END
$$;

CREATE TRIGGER membership_role_remember_student AFTER DELETE ON membership_role
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION membership_remember_student();

-- What a person was elsewhere: their dates of birth and student's roles outlive a membership.
CREATE INDEX membership_ended_by_person ON membership (person_id) WHERE ended_at IS NOT NULL;
