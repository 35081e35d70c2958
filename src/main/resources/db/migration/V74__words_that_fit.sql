-- A word of a thousand letters is none: with the prefix of its chat it could be longer than a lexeme may be, and the message
-- could not be written (ME-6).
CREATE FUNCTION chat_words_that_fit(text text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN char_length(text) < 1000 THEN text
        ELSE regexp_replace(text, '(?:[^[:space:]]{250}){4}[^[:space:]]*', ' ', 'g') END;

CREATE OR REPLACE FUNCTION chat_words(chat uuid, text text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
            to_tsvector('pg_catalog.russian'::regconfig, translate(chat_words_that_fit(text), 'Ёё', 'Ее'))::text,
            '''((?:[^'']|'''')*)''', '''' || chat_word_prefix(chat) || '\1''', 'g')::tsvector
        || array_to_tsvector(ARRAY[chat_word_prefix(chat)]);

-- The index stays as it is: messages are found by their places in it, and what it has of such a word it says rightly. Making it
-- anew would hold up whoever writes.
