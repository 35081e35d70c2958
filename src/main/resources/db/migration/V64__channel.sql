-- Channels (CN): what a chat of the kind CHANNEL has beside a chat. Keyed by chat, like all that belongs to one; a channel of the
-- platform has no organisation.
CREATE TABLE chat_channel (
    chat_id         uuid PRIMARY KEY REFERENCES chat (id),
    organization_id uuid,
    publisher       text CONSTRAINT chat_channel_publisher_known CHECK (publisher IN ('MINISTRY', 'ACADEMY', 'SAFETY_CENTER')),
    built_in        text CONSTRAINT chat_channel_built_in_known CHECK (built_in IN ('STAFF', 'EVERYONE')),
    visibility      text NOT NULL CONSTRAINT chat_channel_visibility_known CHECK (visibility IN ('PUBLIC', 'CLOSED')),
    audience        text[] NOT NULL DEFAULT '{}' CONSTRAINT chat_channel_audience_known CHECK (audience <@ '{STAFF,TEACHER,STUDENT,GUARDIAN}'),
    shown_from      integer NOT NULL DEFAULT 1 CONSTRAINT chat_channel_shown_from CHECK (shown_from > 0),
    CONSTRAINT chat_channel_of_somebody CHECK ((organization_id IS NULL) = (publisher IS NOT NULL)),
    CONSTRAINT chat_channel_of_platform CHECK (organization_id IS NOT NULL OR (visibility = 'PUBLIC' AND built_in IS NULL AND audience = '{}')),
    CONSTRAINT chat_channel_built_in_is_closed CHECK (built_in IS NULL OR visibility = 'CLOSED')
);

COMMENT ON COLUMN chat_channel.publisher IS 'Who speaks in a channel of the platform; null of an organisation''s.';
COMMENT ON COLUMN chat_channel.built_in IS 'Which one of those that every verified organisation has (CN-2); null of others.';
COMMENT ON COLUMN chat_channel.audience IS 'Roles whose holders are subscribed by themselves; data that administrators change.';
COMMENT ON COLUMN chat_channel.shown_from IS 'Number of the first post that subscribers from outside see: what was said before the channel became public stays inside.';

CREATE UNIQUE INDEX chat_channel_built_in_key ON chat_channel (organization_id, built_in) WHERE built_in IS NOT NULL;
CREATE INDEX chat_channel_of_organization ON chat_channel (organization_id, chat_id) WHERE organization_id IS NOT NULL;
CREATE INDEX chat_channel_of_platform_in_order ON chat_channel (chat_id) WHERE organization_id IS NULL;

-- Names of public channels: one of a legal entity (CN-3), whoever asks first.
CREATE TABLE channel_handle (
    handle  text PRIMARY KEY CONSTRAINT channel_handle_form CHECK (handle ~ '^@id[0-9]{10}_gos$'),
    chat_id uuid NOT NULL CONSTRAINT channel_handle_of_chat_key UNIQUE
);

ALTER TABLE chat_message ADD COLUMN published boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN chat_message.published IS 'Sent in the name of its channel (CN-1): author_id is for publishers and moderators alone.';
