-- Wrong secrets of the running periods, by whom and from where: digests, so that the table names nobody.
-- Unlogged would forget with a crash, and forgetting lets guess.
CREATE TABLE secret_attempt (
    key      text        NOT NULL PRIMARY KEY,
    attempts integer     NOT NULL CONSTRAINT secret_attempt_count CHECK (attempts >= 0),
    ends_at  timestamptz NOT NULL
);

CREATE INDEX secret_attempt_ends_at_idx ON secret_attempt (ends_at);
