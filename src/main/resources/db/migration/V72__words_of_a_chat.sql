-- Words of messages, each as one of its chat (ME-6, docs/decisions/0176): what a search asks for is the words of one's own chats,
-- and the index has those and no others. It stands on an expression, so that the words are not stored beside the message as well.
-- chat_message is locked while the index is made.
CREATE FUNCTION chat_word_prefix(chat uuid) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN right(chat::text, 8) || ':';

COMMENT ON FUNCTION chat_word_prefix IS 'Random bits of the key, few of them: chats of the same prefix are told apart by their rows.';

-- PostgreSQL's Russian configuration stems Latin words as English ones; ё is е. A word without a lexeme names the chat.
CREATE FUNCTION chat_words(chat uuid, text text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
            to_tsvector('pg_catalog.russian'::regconfig, translate(text, 'Ёё', 'Ее'))::text,
            '''((?:[^'']|'''')*)''', '''' || chat_word_prefix(chat) || '\1''', 'g')::tsvector
        || array_to_tsvector(ARRAY[chat_word_prefix(chat)]);

-- A query as it is for one chat; the chat itself is part of it, so that a query of what is not to be there reads no other.
CREATE FUNCTION chat_query(chat uuid, words tsquery) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
            words::text, '''((?:[^'']|'''')*)''', '''' || chat_word_prefix(chat) || '\1''', 'g')::tsquery
        && ('''' || chat_word_prefix(chat) || '''')::tsquery;

ALTER TABLE chat_message DROP COLUMN search;

CREATE INDEX chat_message_words ON chat_message USING gin (chat_words(chat_id, text)) WHERE text IS NOT NULL;
