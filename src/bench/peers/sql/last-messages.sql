-- PostgreSQL guesses that @> of a multirange holds for one row in 200 and sorts the chat; of coalesce it guesses nothing.
-- $1 chats, $2 viewer: for members, as far as they may see.
SELECT c.* FROM unnest($1::uuid[]) AS wanted (chat_id)
JOIN chat_member m ON m.chat_id = wanted.chat_id AND m.person_id = $2 AND m.left_at IS NULL
CROSS JOIN LATERAL (
  SELECT c.chat_id, c.sequence, c.author_id, c.text, c.sent_at FROM chat_message c
  WHERE c.chat_id = wanted.chat_id AND c.deleted_at IS NULL AND coalesce(m.visible @> c.sequence, false)
  ORDER BY c.sequence DESC LIMIT 1) c
