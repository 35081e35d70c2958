-- Chats and their members (CH). Keyed by chat first, so that a distributed database keeps a chat in one place; for the same
-- reason nothing refers to a person or an organisation by a foreign key.
CREATE TABLE chat (
    id                 uuid PRIMARY KEY,
    kind               text NOT NULL CONSTRAINT chat_kind_known CHECK (kind IN ('DIRECT', 'GROUP', 'MANAGED', 'CHANNEL', 'CALL')),
    state              text NOT NULL DEFAULT 'ACTIVE' CONSTRAINT chat_state_known CHECK (state IN ('ACTIVE', 'CLOSED', 'DELETED')),
    organization_id    uuid,
    direct_low         uuid,
    direct_high        uuid,
    title              text CONSTRAINT chat_title_length CHECK (char_length(title) BETWEEN 1 AND 150),
    description        text CONSTRAINT chat_description_length CHECK (char_length(description) BETWEEN 1 AND 1000),
    who_may_write      text NOT NULL DEFAULT 'MEMBERS' CONSTRAINT chat_writers_known CHECK (who_may_write IN ('MEMBERS', 'ADMINISTRATORS')),
    who_may_add        text NOT NULL DEFAULT 'ADMINISTRATORS' CONSTRAINT chat_adders_known CHECK (who_may_add IN ('MEMBERS', 'ADMINISTRATORS')),
    who_may_pin        text NOT NULL DEFAULT 'ADMINISTRATORS' CONSTRAINT chat_pinners_known CHECK (who_may_pin IN ('MEMBERS', 'ADMINISTRATORS')),
    history            text NOT NULL DEFAULT 'ALL' CONSTRAINT chat_history_known CHECK (history IN ('ALL', 'SINCE_JOINING')),
    slow_mode_seconds  integer NOT NULL DEFAULT 0 CONSTRAINT chat_slow_mode CHECK (slow_mode_seconds BETWEEN 0 AND 86400),
    reactions          text[] CONSTRAINT chat_reactions_number CHECK (cardinality(reactions) <= 20),
    forwarding_allowed boolean NOT NULL DEFAULT true,
    successor_id       uuid,
    member_count       integer NOT NULL DEFAULT 0 CONSTRAINT chat_members CHECK (member_count >= 0),
    created_by         uuid,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    version            integer NOT NULL DEFAULT 0,
    CONSTRAINT chat_direct_key UNIQUE (direct_low, direct_high),
    CONSTRAINT chat_direct_form CHECK ((kind = 'DIRECT') = (direct_low IS NOT NULL) AND (direct_low IS NULL) = (direct_high IS NULL)),
    CONSTRAINT chat_of_nobody CHECK (kind <> 'DIRECT' OR organization_id IS NULL),
    CONSTRAINT chat_successor CHECK (successor_id IS NULL OR state <> 'ACTIVE')
);

COMMENT ON COLUMN chat.organization_id IS 'Organisation the chat belongs to and ends with (CH-8); null for two people, and where no organisation is concerned.';
COMMENT ON COLUMN chat.direct_low IS 'The lesser key of the two people of a DIRECT chat: a pair has one.';
COMMENT ON COLUMN chat.reactions IS 'Reactions that may be given; null is the usual set, an empty list none.';
COMMENT ON COLUMN chat.member_count IS 'Members of now, kept by the commands.';
COMMENT ON COLUMN chat.created_by IS 'Person; null when the platform made it.';

CREATE INDEX chat_of_organization ON chat (organization_id, kind) WHERE organization_id IS NOT NULL AND state <> 'DELETED';

-- The row that each message changes, and nothing else with it: no index but the key, and room on the page, so that an update
-- stays there. It is the lock of the order: whoever takes the next number holds it until the commit (ME-5).
CREATE TABLE chat_counter (
    chat_id   uuid PRIMARY KEY,
    sequence  integer NOT NULL DEFAULT 0 CONSTRAINT chat_counter_sequence CHECK (sequence >= 0),
    open      boolean NOT NULL DEFAULT true,
    active_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

COMMENT ON COLUMN chat_counter.sequence IS 'Number of the last message.';
COMMENT ON COLUMN chat_counter.open IS 'False once the chat is closed or deleted: checked again under the lock, so that nothing is sent after it.';
COMMENT ON COLUMN chat_counter.active_at IS 'Time of the last message, before the first one of the chat itself: orders one''s chats.';

CREATE TABLE chat_member (
    chat_id       uuid NOT NULL REFERENCES chat (id),
    person_id     uuid NOT NULL,
    role          text NOT NULL CONSTRAINT chat_member_role_known CHECK (role IN ('OWNER', 'ADMINISTRATOR', 'MEMBER')),
    joined_at     timestamptz NOT NULL DEFAULT now(),
    left_at       timestamptz,
    visible       int4multirange NOT NULL,
    read_sequence integer NOT NULL,
    marked_unread boolean NOT NULL DEFAULT false,
    muted_until   timestamptz,
    last_sent_at  timestamptz,
    PRIMARY KEY (chat_id, person_id)
) WITH (fillfactor = 70);

COMMENT ON COLUMN chat_member.left_at IS 'Null for a member of now; others stay, for their return and for what they have written.';
COMMENT ON COLUMN chat_member.visible IS 'Numbers of the messages that the member may see: without what was before they joined, absences and what they cleared (LV-7).';
COMMENT ON COLUMN chat_member.read_sequence IS 'Number of the last message that was read; what one sends is read (docs/decisions/0151).';
COMMENT ON COLUMN chat_member.muted_until IS 'The end of the year 9999 is for good.';
COMMENT ON COLUMN chat_member.last_sent_at IS 'Time of one''s own last message, for slow mode.';

-- One's chats, from the index alone.
CREATE INDEX chat_member_of_person ON chat_member (person_id, chat_id) WHERE left_at IS NULL;
-- Members of a chat in the order of its list: owner, administrators, the others by time.
CREATE INDEX chat_member_in_order ON chat_member (chat_id, (CASE role WHEN 'OWNER' THEN 0 WHEN 'ADMINISTRATOR' THEN 1 ELSE 2 END), joined_at, person_id)
    WHERE left_at IS NULL;
CREATE UNIQUE INDEX chat_member_owner_key ON chat_member (chat_id) WHERE role = 'OWNER' AND left_at IS NULL;
