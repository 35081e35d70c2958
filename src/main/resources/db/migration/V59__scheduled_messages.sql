-- Messages that are sent later (ME-3), each by whichever instance finds it due; what was sent is here no more.
CREATE TABLE chat_scheduled_message (
    chat_id    uuid NOT NULL,
    author_id  uuid NOT NULL,
    id         uuid NOT NULL,
    text       text NOT NULL CONSTRAINT chat_scheduled_text_length CHECK (char_length(text) BETWEEN 1 AND 4096),
    entities   jsonb,
    silent     boolean NOT NULL,
    send_at    timestamptz NOT NULL,
    failure    text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (chat_id, author_id, id)
);

COMMENT ON COLUMN chat_scheduled_message.id IS 'Also the client key of the message that is sent, so that it is sent once (ME-5).';
COMMENT ON COLUMN chat_scheduled_message.failure IS 'Code of the refusal when it was due; null while it waits.';

CREATE INDEX chat_scheduled_in_order ON chat_scheduled_message (chat_id, author_id, send_at, id);
CREATE INDEX chat_scheduled_due ON chat_scheduled_message (send_at) WHERE failure IS NULL;
