-- Applications (AP): what somebody asks an organisation for, beside what its administration makes of it.
CREATE TABLE application (
    organization_id     uuid NOT NULL REFERENCES organization (id),
    id                  uuid NOT NULL,
    person_id           uuid NOT NULL,
    state               text NOT NULL CONSTRAINT application_state_known
                        CHECK (state IN ('SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    roles               text[] NOT NULL CONSTRAINT application_roles_known
                        CHECK (cardinality(roles) > 0 AND roles <@ '{STAFF,TEACHER,STUDENT,GUARDIAN}'),
    roster_name         text NOT NULL CONSTRAINT application_roster_name_length CHECK (char_length(roster_name) BETWEEN 1 AND 201),
    subjects            text[] NOT NULL DEFAULT '{}' CONSTRAINT application_subjects_number CHECK (cardinality(subjects) <= 20),
    class_name          text CONSTRAINT application_class_name_length CHECK (char_length(class_name) BETWEEN 1 AND 60),
    child_name          text CONSTRAINT application_child_name_length CHECK (char_length(child_name) BETWEEN 1 AND 200),
    child_class_name    text CONSTRAINT application_child_class_name_length CHECK (char_length(child_class_name) BETWEEN 1 AND 60),
    child_kind          text CONSTRAINT application_child_kind_known
                        CHECK (child_kind IN ('MOTHER', 'FATHER', 'GUARDIAN', 'OTHER')),
    comment             text CONSTRAINT application_comment_length CHECK (char_length(comment) BETWEEN 1 AND 500),
    invitation_id       uuid,
    granted_roles       text[] CONSTRAINT application_granted_roles_known
                        CHECK (cardinality(granted_roles) > 0 AND granted_roles <@ '{STAFF,TEACHER,STUDENT,GUARDIAN}'),
    granted_roster_name text CONSTRAINT application_granted_roster_name_length CHECK (char_length(granted_roster_name) BETWEEN 1 AND 200),
    granted_subjects    text[] CONSTRAINT application_granted_subjects_number CHECK (cardinality(granted_subjects) BETWEEN 1 AND 20),
    granted_kind        text CONSTRAINT application_granted_kind_known
                        CHECK (granted_kind IN ('MOTHER', 'FATHER', 'GUARDIAN', 'OTHER')),
    class_id            uuid,
    student_id          uuid,
    membership_id       uuid,
    decided_at          timestamptz,
    decided_by          uuid,
    rejection_reason    text CONSTRAINT application_rejection_reason_length CHECK (char_length(rejection_reason) BETWEEN 1 AND 500),
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    version             integer NOT NULL DEFAULT 0,
    lead_role           smallint NOT NULL GENERATED ALWAYS AS (CASE
                        WHEN 'STAFF' = ANY (roles) THEN 0 WHEN 'TEACHER' = ANY (roles) THEN 1
                        WHEN 'STUDENT' = ANY (roles) THEN 2 ELSE 3 END) STORED,
    search_name         text NOT NULL GENERATED ALWAYS AS
                        (translate(lower(roster_name || ' ' || coalesce(child_name, '')), 'ё', 'е')) STORED,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT application_of_guardian_names_a_child CHECK (('GUARDIAN' = ANY (roles)) = (child_name IS NOT NULL)),
    CONSTRAINT application_child_is_whole CHECK ((child_name IS NULL) = (child_kind IS NULL)),
    CONSTRAINT application_decided CHECK ((state IN ('ACCEPTED', 'REJECTED')) = (decided_at IS NOT NULL)),
    CONSTRAINT application_rejected_with_reason CHECK ((state = 'REJECTED') = (rejection_reason IS NOT NULL)),
    FOREIGN KEY (organization_id, student_id) REFERENCES membership (organization_id, id),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id)
);

COMMENT ON COLUMN application.id IS 'Grows with time: lists by the time of sending are ordered by it.';
COMMENT ON COLUMN application.child_name IS 'As the applicant typed it; nothing compares it with the roster (AP-1).';
COMMENT ON COLUMN application.invitation_id IS 'Invitation that named no student and so became this application (IN-1).';
COMMENT ON COLUMN application.granted_roles IS 'What the administration grants instead; null grants what was asked for, as the other granted columns.';
COMMENT ON COLUMN application.class_id IS 'Class that the administration chose; it may be gone by now, so nothing refers to it.';
COMMENT ON COLUMN application.membership_id IS 'Entry of the roster to attach the applicant to (RO-8); of an accepted one, the membership it led to.';
COMMENT ON COLUMN application.lead_role IS 'First of the roles, in their order: what lists by role are ordered by.';
COMMENT ON COLUMN application.search_name IS 'Names of applicant and child as they are searched: small letters, ё as е.';

-- One open application for a person in an organisation.
CREATE UNIQUE INDEX application_open_key ON application (organization_id, person_id) WHERE state = 'SENT';
CREATE INDEX application_by_person ON application (person_id, id);
CREATE INDEX application_by_state ON application (organization_id, state, id);
CREATE INDEX application_by_name ON application (organization_id, translate(roster_name, 'ёЁ', 'еЕ'), id);
CREATE INDEX application_by_name_in_state ON application (organization_id, state, translate(roster_name, 'ёЁ', 'еЕ'), id);
CREATE INDEX application_by_role ON application (organization_id, lead_role, translate(roster_name, 'ёЁ', 'еЕ'), id);
CREATE INDEX application_by_role_in_state ON application (organization_id, state, lead_role, translate(roster_name, 'ёЁ', 'еЕ'), id);
CREATE INDEX application_by_words ON application USING gin (organization_id, search_name gin_trgm_ops);
