-- Reminders to publish a post elsewhere too (CN-5): each is told once, by whichever instance finds it due, and is here no more.
CREATE TABLE channel_crosspost (
    chat_id   uuid NOT NULL,
    sequence  integer NOT NULL,
    person_id uuid NOT NULL,
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (chat_id, sequence)
);

COMMENT ON COLUMN channel_crosspost.person_id IS 'Publisher who is reminded.';

CREATE INDEX channel_crosspost_due ON channel_crosspost (due_at);

ALTER TABLE chat_scheduled_message ADD COLUMN crosspost_at timestamptz;

COMMENT ON COLUMN chat_scheduled_message.crosspost_at IS 'Time of the reminder that the post has once it is sent; null for none.';
