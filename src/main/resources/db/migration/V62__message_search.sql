-- Words of messages (ME-6). PostgreSQL's Russian configuration stems Latin words as English ones; ё is е. The chat is a word too,
-- so that the index joins words of one's own chats and not those of a country. The column is computed for every row once:
-- chat_message is locked meanwhile.
ALTER TABLE chat_message ADD COLUMN search tsvector GENERATED ALWAYS AS (
    CASE WHEN text IS NOT NULL THEN
        array_to_tsvector(ARRAY['#' || chat_id::text])
            || to_tsvector('pg_catalog.russian', translate(text, 'Ёё', 'Ее'))
    END) STORED;

COMMENT ON COLUMN chat_message.search IS 'Words of the text and one that names the chat; null when there is no text.';

CREATE INDEX chat_message_words ON chat_message USING gin (search);
