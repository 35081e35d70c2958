-- A PIN guards a person's settings (SF-3). Tries stand apart: they are counted whatever becomes of the command.
CREATE TABLE privacy_pin (
    person_id  uuid PRIMARY KEY,
    hash       text NOT NULL CONSTRAINT privacy_pin_is_argon2id CHECK (hash LIKE '$argon2id$%'),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE privacy_pin_try (
    person_id    uuid PRIMARY KEY,
    failures     integer NOT NULL,
    closed_until timestamptz
);

COMMENT ON TABLE privacy_pin IS 'Argon2id under a key of the service that is not in the database.';
COMMENT ON TABLE privacy_pin_try IS 'Tries since the last right one; each is counted before it is looked at.';

-- Phone books (SF-1) and whose numbers are whose: digests under a key of the service, in no other form. Both are read by
-- person; nobody asks whose phone books a number is in.
CREATE TABLE phone_book (
    person_id    uuid PRIMARY KEY,
    phone_count  integer NOT NULL,
    uploads      integer NOT NULL,
    counted_from timestamptz NOT NULL
);

COMMENT ON COLUMN phone_book.uploads IS 'Uploads since counted_from, which moves on after a day.';

CREATE TABLE phone_book_entry (
    person_id uuid NOT NULL,
    digest    bytea NOT NULL CONSTRAINT phone_book_entry_digest_length CHECK (octet_length(digest) = 32),
    PRIMARY KEY (person_id, digest)
);

CREATE TABLE person_phone (
    person_id uuid NOT NULL,
    digest    bytea NOT NULL CONSTRAINT person_phone_digest_length CHECK (octet_length(digest) = 32),
    PRIMARY KEY (person_id, digest)
);
