-- $1 chat, $2 number, $3 author, $4 key of the client, $5 text, $6 time.
INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, sent_at)
VALUES ($1::uuid, $2::integer, $3::uuid, $4::uuid, 'TEXT', $5, $6::timestamptz)
