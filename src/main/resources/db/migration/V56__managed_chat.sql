-- Chats that an organisation's own structure makes (JO-6 … JO-8). Keyed by organisation first, like everything of an
-- organisation; the chat itself stands with its messages.
CREATE TABLE managed_chat (
    organization_id uuid NOT NULL,
    kind            text NOT NULL CONSTRAINT managed_chat_kind_known CHECK (kind IN ('STAFF', 'STUDENTS', 'GUARDIANS', 'TEACHERS')),
    lineage_id      uuid NOT NULL,
    chat_id         uuid NOT NULL,
    class_name      text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, kind, lineage_id),
    CONSTRAINT managed_chat_class CHECK ((kind = 'STAFF') = (class_name IS NULL)),
    CONSTRAINT managed_chat_of_staff CHECK (kind <> 'STAFF' OR lineage_id = organization_id)
);

COMMENT ON COLUMN managed_chat.lineage_id IS 'Key of the class''s first year: promotion keeps the chat (ST-2). Of the staff''s chat the organisation.';
COMMENT ON COLUMN managed_chat.class_name IS 'Name of the class that the chat''s title was made of.';

CREATE UNIQUE INDEX managed_chat_of_chat ON managed_chat (chat_id);
