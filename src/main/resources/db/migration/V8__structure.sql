-- Structure of an organisation (ST) and what a membership knows beyond its roles (RO-2, RO-3, RO-8, ID-10).
-- Keyed by organisation first, like everything of an organisation.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- A class in one academic year; next year's class is a new row of the same lineage (ST-2).
CREATE TABLE school_class (
    organization_id uuid NOT NULL REFERENCES organization (id),
    id              uuid NOT NULL,
    lineage_id      uuid NOT NULL,
    predecessor_id  uuid,
    academic_year   smallint NOT NULL CONSTRAINT school_class_year CHECK (academic_year BETWEEN 2000 AND 2100),
    state           text NOT NULL CONSTRAINT school_class_state_known CHECK (state IN ('ACTIVE', 'PROMOTED', 'GRADUATED')),
    name            text NOT NULL CONSTRAINT school_class_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
    grade           smallint CONSTRAINT school_class_grade CHECK (grade BETWEEN 1 AND 11),
    letter          text CONSTRAINT school_class_letter CHECK (char_length(letter) BETWEEN 1 AND 10),
    course          smallint CONSTRAINT school_class_course CHECK (course BETWEEN 1 AND 6),
    age_group       text CONSTRAINT school_class_age_group_known
                    CHECK (age_group IN ('NURSERY', 'JUNIOR', 'MIDDLE', 'SENIOR', 'PREPARATORY')),
    student_count   integer NOT NULL DEFAULT 0 CONSTRAINT school_class_students CHECK (student_count >= 0),
    ended_at        timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    version         integer NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT school_class_name_key UNIQUE (organization_id, academic_year, name)
);

COMMENT ON COLUMN school_class.lineage_id IS 'Key of the first class of the row of years: what outlives promotion refers to it.';
COMMENT ON COLUMN school_class.academic_year IS 'Year in which the academic year begins: 2026 is 2026/27.';
COMMENT ON COLUMN school_class.student_count IS 'Living students, kept by the commands.';

CREATE INDEX school_class_in_order ON school_class (organization_id, academic_year, grade, name, id);

-- Students of a class; rows that ended are the history of their memberships.
CREATE TABLE class_student (
    organization_id uuid NOT NULL,
    class_id        uuid NOT NULL,
    membership_id   uuid NOT NULL,
    since           timestamptz NOT NULL DEFAULT now(),
    ended_at        timestamptz,
    PRIMARY KEY (organization_id, class_id, membership_id, since),
    FOREIGN KEY (organization_id, class_id) REFERENCES school_class (organization_id, id),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id)
);

CREATE UNIQUE INDEX class_student_key ON class_student (organization_id, class_id, membership_id) WHERE ended_at IS NULL;
CREATE INDEX class_student_of_membership ON class_student (organization_id, membership_id, since);

-- Staff of a class (ST-3); a subject teacher has a row for each subject, others the empty subject.
CREATE TABLE class_staff (
    organization_id uuid NOT NULL,
    class_id        uuid NOT NULL,
    membership_id   uuid NOT NULL,
    kind            text NOT NULL CONSTRAINT class_staff_kind_known CHECK (kind IN
                    ('HOMEROOM_TEACHER', 'SUBJECT_TEACHER', 'SENIOR_EDUCATOR', 'SECOND_EDUCATOR', 'JUNIOR_EDUCATOR')),
    subject         text NOT NULL DEFAULT '' CONSTRAINT class_staff_subject_length CHECK (char_length(subject) <= 100),
    since           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, class_id, membership_id, kind, subject),
    FOREIGN KEY (organization_id, class_id) REFERENCES school_class (organization_id, id),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id)
);

CREATE INDEX class_staff_of_membership ON class_staff (organization_id, membership_id);

-- Units beside classes (ST-5): departments, the pedagogical staff.
CREATE TABLE organization_unit (
    organization_id uuid NOT NULL REFERENCES organization (id),
    id              uuid NOT NULL,
    name            text NOT NULL CONSTRAINT organization_unit_name_length CHECK (char_length(name) BETWEEN 1 AND 150),
    member_count    integer NOT NULL DEFAULT 0 CONSTRAINT organization_unit_members CHECK (member_count >= 0),
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    version         integer NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT organization_unit_name_key UNIQUE (organization_id, name)
);

CREATE TABLE organization_unit_member (
    organization_id uuid NOT NULL,
    unit_id         uuid NOT NULL,
    membership_id   uuid NOT NULL,
    since           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, unit_id, membership_id),
    FOREIGN KEY (organization_id, unit_id) REFERENCES organization_unit (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id)
);

CREATE INDEX organization_unit_member_of_membership ON organization_unit_member (organization_id, membership_id);

-- A promotion of all classes, to be undone within 24 hours (ST-2).
CREATE TABLE class_promotion (
    organization_id uuid NOT NULL REFERENCES organization (id),
    id              uuid NOT NULL,
    from_year       smallint NOT NULL,
    steps           jsonb NOT NULL,
    undone_at       timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id)
);

COMMENT ON COLUMN class_promotion.steps IS 'What was done to each class: references only.';

ALTER TABLE membership
    ADD COLUMN birth_date  date,
    ADD COLUMN search_name text NOT NULL GENERATED ALWAYS AS (translate(lower(roster_name), 'ё', 'е')) STORED;

COMMENT ON COLUMN membership.birth_date IS 'From the journal or an administrator, never self-declared, never shown (ID-10).';
COMMENT ON COLUMN membership.search_name IS 'The roster name as it is searched: small letters, ё as е (ST-4).';

-- As lists are ordered: Ё with Е.
CREATE INDEX membership_by_name ON membership (organization_id, translate(roster_name, 'ёЁ', 'еЕ'), id) WHERE ended_at IS NULL;
CREATE INDEX membership_by_words ON membership USING gin (organization_id, search_name gin_trgm_ops) WHERE ended_at IS NULL;

CREATE INDEX membership_role_by_role ON membership_role (organization_id, role, membership_id);

-- Subjects of a teacher (RO-2).
CREATE TABLE membership_subject (
    organization_id uuid NOT NULL,
    membership_id   uuid NOT NULL,
    subject         text NOT NULL CONSTRAINT membership_subject_length CHECK (char_length(subject) BETWEEN 1 AND 100),
    PRIMARY KEY (organization_id, membership_id, subject),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id) ON DELETE CASCADE
);

-- Who stands for which student (RO-3, RO-7); rows that ended stay for the record.
CREATE TABLE guardianship (
    organization_id        uuid NOT NULL,
    id                     uuid NOT NULL,
    guardian_membership_id uuid NOT NULL,
    student_membership_id  uuid NOT NULL,
    kind                   text NOT NULL CONSTRAINT guardianship_kind_known
                           CHECK (kind IN ('MOTHER', 'FATHER', 'GUARDIAN', 'OTHER')),
    state                  text NOT NULL CONSTRAINT guardianship_state_known CHECK (state IN ('PENDING', 'CONFIRMED')),
    source                 text NOT NULL CONSTRAINT guardianship_source_known
                           CHECK (source IN ('INVITATION', 'APPLICATION', 'JOURNAL', 'ADMINISTRATOR')),
    confirmed_at           timestamptz,
    confirmed_by           uuid,
    ended_at               timestamptz,
    created_at             timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id),
    CONSTRAINT guardianship_confirmed CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL)),
    CONSTRAINT guardianship_of_another CHECK (guardian_membership_id <> student_membership_id),
    FOREIGN KEY (organization_id, guardian_membership_id) REFERENCES membership (organization_id, id),
    FOREIGN KEY (organization_id, student_membership_id) REFERENCES membership (organization_id, id)
);

COMMENT ON COLUMN guardianship.confirmed_by IS 'Person who confirmed it; null when a journal did.';

CREATE UNIQUE INDEX guardianship_key ON guardianship (organization_id, guardian_membership_id, student_membership_id)
    WHERE ended_at IS NULL;
CREATE INDEX guardianship_of_student ON guardianship (organization_id, student_membership_id) WHERE ended_at IS NULL;

-- How far students and guardians see beyond their own class (ST-4); the administrator narrows or widens it.
ALTER TABLE organization
    ADD COLUMN contacts_of_families text NOT NULL DEFAULT 'STAFF_AND_OWN_CLASS'
        CONSTRAINT organization_contacts_known CHECK (contacts_of_families IN ('CLASS_STAFF', 'STAFF_AND_OWN_CLASS', 'ALL'));
