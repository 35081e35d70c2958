-- PostgreSQL guesses that @> of a multirange holds for one row in 200 and sorts the chat; of coalesce it guesses nothing.
-- $1 chats, $2 how many of the latest, $3 viewer: for members, as far as they may see.
SELECT c.* FROM unnest($1::uuid[]) AS wanted (chat_id)
JOIN chat_member m ON m.chat_id = wanted.chat_id AND m.person_id = $3 AND m.left_at IS NULL
CROSS JOIN LATERAL (
  SELECT c.chat_id, c.sequence, c.author_id, c.text, c.sent_at FROM chat_message c
  WHERE c.chat_id = wanted.chat_id AND coalesce(m.visible @> c.sequence, false)
  ORDER BY c.sequence DESC LIMIT $2) c
ORDER BY c.chat_id, c.sequence
