-- Invitations (IN-1 … IN-6). Keyed by organisation first; its row lock lets them be accepted one after the other.
-- A class is not referred to by a constraint: one that is deleted takes nothing with it, its invitations only lead nowhere.
CREATE TABLE invitation (
    organization_id       uuid NOT NULL REFERENCES organization (id),
    id                    uuid NOT NULL,
    token_hash            bytea NOT NULL CONSTRAINT invitation_token_hash_length CHECK (octet_length(token_hash) = 32),
    role                  text NOT NULL CONSTRAINT invitation_role_known CHECK (role IN ('STAFF', 'TEACHER', 'STUDENT', 'GUARDIAN')),
    class_id              uuid,
    student_membership_id uuid,
    subjects              text[] NOT NULL DEFAULT '{}',
    note                  text CONSTRAINT invitation_note_length CHECK (char_length(note) BETWEEN 1 AND 100),
    max_uses              integer NOT NULL CONSTRAINT invitation_max_uses CHECK (max_uses BETWEEN 1 AND 1000),
    uses                  integer NOT NULL DEFAULT 0 CONSTRAINT invitation_uses CHECK (uses BETWEEN 0 AND max_uses),
    expires_at            timestamptz NOT NULL,
    created_by            uuid NOT NULL,
    created_at            timestamptz NOT NULL,
    revoked_at            timestamptz,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT invitation_of_families CHECK (role IN ('STUDENT', 'GUARDIAN') OR (class_id IS NULL AND student_membership_id IS NULL)),
    FOREIGN KEY (organization_id, student_membership_id) REFERENCES membership (organization_id, id)
);

COMMENT ON COLUMN invitation.id IS 'Version 7: the order of the keys is that of their making.';
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the token, which is kept nowhere.';
COMMENT ON COLUMN invitation.created_by IS 'Person who made it.';

CREATE UNIQUE INDEX invitation_by_token ON invitation (organization_id, token_hash);
CREATE INDEX invitation_of_class ON invitation (organization_id, class_id, id) WHERE class_id IS NOT NULL;
CREATE INDEX invitation_of_student ON invitation (organization_id, student_membership_id) WHERE student_membership_id IS NOT NULL;

-- Who accepted what (IN-3). An invitation works once for a person.
CREATE TABLE invitation_acceptance (
    organization_id uuid NOT NULL,
    invitation_id   uuid NOT NULL,
    id              uuid NOT NULL,
    person_id       uuid NOT NULL,
    application_id  uuid,
    accepted_at     timestamptz NOT NULL,
    PRIMARY KEY (organization_id, invitation_id, id),
    CONSTRAINT invitation_acceptance_key UNIQUE (organization_id, invitation_id, person_id),
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation (organization_id, id)
);

COMMENT ON COLUMN invitation_acceptance.application_id IS 'Application that it became; null when the person joined at once.';
