-- People (ID-1 … ID-4). Keys are v4: a v7 would tell the day a child was registered.
CREATE TABLE person (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    keycloak_subject text CONSTRAINT person_keycloak_subject_key UNIQUE,
    public_number    text NOT NULL CONSTRAINT person_public_number_key UNIQUE
                     CONSTRAINT person_public_number_form CHECK (public_number ~ '^[1-6][0-9]{10}$'),
    first_name       text NOT NULL CONSTRAINT person_first_name_length CHECK (char_length(first_name) BETWEEN 1 AND 100),
    last_name        text CONSTRAINT person_last_name_length CHECK (char_length(last_name) BETWEEN 1 AND 100),
    nickname         text CONSTRAINT person_nickname_length CHECK (char_length(nickname) BETWEEN 1 AND 60),
    locale           text CONSTRAINT person_locale_known CHECK (locale IN ('RU', 'EN')),
    blocked_at       timestamptz,
    created_at       timestamptz NOT NULL DEFAULT now(),
    updated_at       timestamptz NOT NULL DEFAULT now(),
    version          integer NOT NULL DEFAULT 0
);

COMMENT ON TABLE person IS 'A human with one account. Phones are kept elsewhere, for linking only: nobody is found by one (ID-2).';
COMMENT ON COLUMN person.keycloak_subject IS 'Subject of the log-in; null for a person known only through a messenger.';
COMMENT ON COLUMN person.public_number IS 'Ten random digits and a Damm check digit; the first is 1 to 6, so it never looks like a phone number.';
