-- Invitations into chats that wait for somebody of the roster who has no account yet (CH-5). Keyed by organisation first: what
-- makes somebody a person of the organisation looks here.
CREATE TABLE chat_waiting (
    organization_id uuid NOT NULL,
    membership_id   uuid NOT NULL,
    chat_id         uuid NOT NULL,
    invited_by      uuid NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, membership_id, chat_id)
);

COMMENT ON COLUMN chat_waiting.invited_by IS 'Person who adds them when they come, if they may add them then.';

CREATE INDEX chat_waiting_of_chat ON chat_waiting (chat_id, membership_id);
