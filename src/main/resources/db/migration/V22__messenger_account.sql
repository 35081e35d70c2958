-- A person's account at the messenger (ID-1), linked by what the messenger signs when its mini-app is started.
ALTER TABLE person
    ADD COLUMN messenger_user_id text CONSTRAINT person_messenger_user_id_key UNIQUE
        CONSTRAINT person_messenger_user_id_form CHECK (messenger_user_id ~ '^[1-9][0-9]{0,18}$');

COMMENT ON COLUMN person.messenger_user_id IS 'User of the messenger; null while none is linked. Nobody is found by it and no response shows it.';

-- Starts that have linked an account: none does so twice. Data older than an hour is refused, so older rows are swept.
CREATE TABLE spent_launch (
    digest   bytea       PRIMARY KEY CONSTRAINT spent_launch_digest_length CHECK (octet_length(digest) = 32),
    spent_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX spent_launch_spent_at_idx ON spent_launch (spent_at);

COMMENT ON TABLE spent_launch IS 'SHA-256 of query_id, kept for two hours; the next link sweeps older rows.';
