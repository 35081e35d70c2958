-- Links into chats (CH-7). Keyed by chat first, like everything of a chat; its row lock lets them be used one after the other.
CREATE TABLE chat_link (
    chat_id    uuid NOT NULL,
    id         uuid NOT NULL,
    token_hash bytea NOT NULL CONSTRAINT chat_link_token_hash_length CHECK (octet_length(token_hash) = 32),
    max_uses   integer CONSTRAINT chat_link_max_uses CHECK (max_uses BETWEEN 1 AND 1000),
    uses       integer NOT NULL DEFAULT 0 CONSTRAINT chat_link_uses CHECK (uses >= 0 AND (max_uses IS NULL OR uses <= max_uses)),
    expires_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (chat_id, id)
);

COMMENT ON COLUMN chat_link.id IS 'Version 7: the order of the keys is that of their making.';
COMMENT ON COLUMN chat_link.token_hash IS 'SHA-256 of the token, which is kept nowhere.';
COMMENT ON COLUMN chat_link.max_uses IS 'Null for as many as come.';
COMMENT ON COLUMN chat_link.created_by IS 'Person who made it.';

CREATE UNIQUE INDEX chat_link_by_token ON chat_link (chat_id, token_hash);
