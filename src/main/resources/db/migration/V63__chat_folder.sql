-- A person's own order of their chats (FO). Keyed by person, so that a distributed database keeps a person in one place; for the
-- same reason nothing refers to a chat by a foreign key: what one has left shows nowhere and is there again on one's return.
CREATE TABLE chat_folder (
    person_id uuid NOT NULL,
    id        uuid NOT NULL,
    name      text NOT NULL CONSTRAINT chat_folder_name_length CHECK (char_length(name) BETWEEN 1 AND 30),
    rule      text CONSTRAINT chat_folder_rule_known CHECK (rule IN ('ALL_CLASSES', 'UNREAD', 'DIRECT')),
    place     integer NOT NULL,
    PRIMARY KEY (person_id, id)
);

COMMENT ON COLUMN chat_folder.rule IS 'Chats that are in the folder by themselves, beside those added by hand; null for none.';
COMMENT ON COLUMN chat_folder.place IS 'Place in the person''s order, ascending, with holes.';

CREATE TABLE chat_folder_chat (
    person_id uuid NOT NULL,
    folder_id uuid NOT NULL,
    chat_id   uuid NOT NULL,
    PRIMARY KEY (person_id, folder_id, chat_id),
    FOREIGN KEY (person_id, folder_id) REFERENCES chat_folder (person_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE chat_folder_chat IS 'Chats that a person added to a folder by hand.';

ALTER TABLE chat_member ADD COLUMN archived_sequence integer;

COMMENT ON COLUMN chat_member.archived_sequence IS 'Number of the last message when the member archived the chat; null when it is not archived. A mention beyond it brings the chat back (docs/decisions/0158).';
