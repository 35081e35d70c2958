-- Every administrative act (OR-7). The application appends and reads; it cannot change or remove what it wrote.
CREATE TABLE audit_log (
    scope_id        uuid        NOT NULL,
    id              uuid        NOT NULL,
    at              timestamptz NOT NULL DEFAULT now(),
    action          text        NOT NULL,
    actor_kind      text        NOT NULL,
    actor_person_id uuid,
    actor_client_id text,
    subject_id      text        NOT NULL,
    before          jsonb       NOT NULL,
    after           jsonb       NOT NULL,
    trace_id        text        NOT NULL,
    PRIMARY KEY (scope_id, id)
);

COMMENT ON COLUMN audit_log.scope_id IS 'Whose log it is: the organisation.';
COMMENT ON COLUMN audit_log.id IS 'Version 7, so the key is the order in time.';
COMMENT ON COLUMN audit_log.subject_id IS 'What or whom the act concerned, as an id of the API.';

REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_log FROM ${app_role};
