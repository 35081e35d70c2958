-- $1 id, $2 viewer: for its members.
SELECT c.id, c.title, greatest(0, k.sequence - m.read_sequence) AS unread_count
FROM chat c JOIN chat_counter k ON k.chat_id = c.id
JOIN chat_member m ON m.chat_id = c.id AND m.person_id = $2 AND m.left_at IS NULL
WHERE c.id = $1 AND c.state <> 'DELETED'
