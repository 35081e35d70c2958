-- $1 viewer, $2 how many: the viewer's own, the one of the last message first.
SELECT c.id, c.title, greatest(0, k.sequence - m.read_sequence) AS unread_count
FROM chat_member m JOIN chat_counter k ON k.chat_id = m.chat_id JOIN chat c ON c.id = m.chat_id
WHERE m.person_id = $1 AND m.left_at IS NULL AND c.state <> 'DELETED'
ORDER BY greatest(k.active_at, m.joined_at) DESC, c.id DESC LIMIT $2
