-- Messages whose reading is to be acknowledged (ME-4). The row of one is the lock of its end: acknowledgements share it, a reminder
-- and deleting take it whole. Only these messages write a row for each person, when the person acknowledges.
CREATE TABLE chat_must_read (
    chat_id      uuid NOT NULL,
    sequence     integer NOT NULL,
    reminded_at  timestamptz,
    reminded_by  uuid,
    remind_after uuid,
    PRIMARY KEY (chat_id, sequence)
);

COMMENT ON COLUMN chat_must_read.reminded_at IS 'Time of the last reminder; null before the first.';
COMMENT ON COLUMN chat_must_read.remind_after IS 'Person behind whom, by their keys, people are still to be reminded; null when nobody is.';

CREATE INDEX chat_must_read_reminding ON chat_must_read (reminded_at) WHERE remind_after IS NOT NULL;

CREATE TABLE chat_acknowledgement (
    chat_id         uuid NOT NULL,
    sequence        integer NOT NULL,
    person_id       uuid NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    PRIMARY KEY (chat_id, sequence, person_id)
);

-- Whether messages may be forwarded out of a chat (ME-2): by default they may, unless there is a minor among its members. The
-- column forwarding_allowed, whose default says nothing about minors, is read no more.
ALTER TABLE chat ADD COLUMN forwarding boolean;

COMMENT ON COLUMN chat.forwarding IS 'Whether messages may be forwarded out of the chat; null when nobody has decided it.';

UPDATE chat SET forwarding = false WHERE NOT forwarding_allowed;
