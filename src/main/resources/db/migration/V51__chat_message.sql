-- Messages (ME). One row each, found by chat and number; whatever only some messages have stands in tables of its own.
CREATE TABLE chat_message (
    chat_id                 uuid NOT NULL,
    sequence                integer NOT NULL CONSTRAINT chat_message_sequence CHECK (sequence > 0),
    author_id               uuid NOT NULL,
    client_key              uuid NOT NULL,
    kind                    text NOT NULL CONSTRAINT chat_message_kind_known CHECK (kind IN ('TEXT', 'POLL', 'STICKER', 'FILES')),
    silent                  boolean NOT NULL DEFAULT false,
    reply_to                integer,
    forwarded_from_chat     uuid,
    forwarded_from_sequence integer,
    forwarded_author_id     uuid,
    sent_at                 timestamptz NOT NULL,
    edited_at               timestamptz,
    expires_at              timestamptz,
    deleted_at              timestamptz,
    deleted_by              uuid,
    version                 integer NOT NULL DEFAULT 0,
    text                    text CONSTRAINT chat_message_text_length CHECK (char_length(text) BETWEEN 1 AND 4096),
    entities                jsonb,
    PRIMARY KEY (chat_id, sequence),
    CONSTRAINT chat_message_client_key UNIQUE (chat_id, author_id, client_key),
    CONSTRAINT chat_message_deleted_is_empty CHECK (deleted_at IS NULL OR (text IS NULL AND entities IS NULL))
);

COMMENT ON COLUMN chat_message.client_key IS 'Key of the sender''s client: a second message of the same key is a retry of the first (ME-5).';
COMMENT ON COLUMN chat_message.deleted_by IS 'Person; null when it expired.';
COMMENT ON COLUMN chat_message.text IS 'Plain text; what is bold or a mention stands in entities, by code points.';
COMMENT ON COLUMN chat_message.version IS 'Grows with each edit and with the deletion.';

-- Earlier texts, for moderators (ME-2).
CREATE TABLE chat_message_edit (
    chat_id  uuid NOT NULL,
    sequence integer NOT NULL,
    version  integer NOT NULL,
    text     text,
    entities jsonb,
    until    timestamptz NOT NULL,
    PRIMARY KEY (chat_id, sequence, version)
);

COMMENT ON COLUMN chat_message_edit.version IS 'Version that had this text; until then.';

-- A person is mentioned: the only rows that a message writes for members.
CREATE TABLE chat_mention (
    chat_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    sequence  integer NOT NULL,
    PRIMARY KEY (chat_id, person_id, sequence)
);

CREATE INDEX chat_mention_of_message ON chat_mention (chat_id, sequence);

-- What somebody deleted for themselves alone.
CREATE TABLE chat_message_hidden (
    chat_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    sequence  integer NOT NULL,
    PRIMARY KEY (chat_id, person_id, sequence)
);

-- One reaction of a person to a message; the counts are kept beside, because pages show them and popular posts have many.
CREATE TABLE chat_reaction (
    chat_id    uuid NOT NULL,
    sequence   integer NOT NULL,
    person_id  uuid NOT NULL,
    reaction   text NOT NULL CONSTRAINT chat_reaction_length CHECK (char_length(reaction) BETWEEN 1 AND 16),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (chat_id, sequence, person_id)
);

CREATE TABLE chat_reaction_count (
    chat_id  uuid NOT NULL,
    sequence integer NOT NULL,
    reaction text NOT NULL,
    number   integer NOT NULL,
    PRIMARY KEY (chat_id, sequence, reaction)
) WITH (fillfactor = 70);

CREATE TABLE chat_pin (
    chat_id   uuid NOT NULL,
    sequence  integer NOT NULL,
    place     integer NOT NULL,
    pinned_by uuid NOT NULL,
    pinned_at timestamptz NOT NULL,
    PRIMARY KEY (chat_id, sequence)
);

COMMENT ON COLUMN chat_pin.place IS 'Place in the list of pins, ascending.';

CREATE INDEX chat_pin_in_order ON chat_pin (chat_id, place, sequence);
