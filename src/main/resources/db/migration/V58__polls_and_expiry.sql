-- Polls of messages (ME-3). The row of a poll is the lock of its end: votes share it, closing and deleting take it whole.
CREATE TABLE chat_poll (
    chat_id      uuid NOT NULL,
    sequence     integer NOT NULL,
    options      text[] NOT NULL CONSTRAINT chat_poll_options CHECK (cardinality(options) BETWEEN 2 AND 12),
    multiple     boolean NOT NULL,
    anonymous    boolean NOT NULL,
    changeable   boolean NOT NULL,
    right_option integer CONSTRAINT chat_poll_right CHECK (right_option BETWEEN 1 AND cardinality(options)),
    closes_at    timestamptz,
    closed_at    timestamptz,
    PRIMARY KEY (chat_id, sequence),
    CONSTRAINT chat_poll_quiz CHECK (right_option IS NULL OR NOT (multiple OR changeable))
);

COMMENT ON COLUMN chat_poll.options IS 'Texts of the options, which are numbered from 1.';
COMMENT ON COLUMN chat_poll.right_option IS 'The right one of a quiz; null of other polls.';
COMMENT ON COLUMN chat_poll.closed_at IS 'Time somebody closed it, before closes_at.';

-- One row for each who has voted, whatever they chose: it is the lock under which their vote changes. It has no time, so that an
-- anonymous vote cannot be told from when it was given.
CREATE TABLE chat_poll_vote (
    chat_id   uuid NOT NULL,
    sequence  integer NOT NULL,
    person_id uuid NOT NULL,
    options   integer[] NOT NULL,
    PRIMARY KEY (chat_id, sequence, person_id)
) WITH (fillfactor = 70);

COMMENT ON COLUMN chat_poll_vote.options IS 'Numbers of the chosen options, ascending; empty when the vote was taken back.';

-- What was chosen how often; the option 0 counts the people who have voted.
CREATE TABLE chat_poll_count (
    chat_id  uuid NOT NULL,
    sequence integer NOT NULL,
    option   integer NOT NULL CONSTRAINT chat_poll_count_option CHECK (option BETWEEN 0 AND 12),
    number   integer NOT NULL CONSTRAINT chat_poll_count_number CHECK (number >= 0),
    PRIMARY KEY (chat_id, sequence, option)
) WITH (fillfactor = 50);

-- Messages that expire, in the order in which they do.
CREATE INDEX chat_message_expiring ON chat_message (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;
