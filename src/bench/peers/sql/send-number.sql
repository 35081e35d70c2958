-- $1 chat, $2 author: the next number, for a member who may write.
UPDATE chat_counter k SET sequence = k.sequence + 1, active_at = clock_timestamp()
FROM chat c JOIN chat_member m ON m.chat_id = c.id
WHERE k.chat_id = $1 AND k.open AND c.id = $1 AND c.state = 'ACTIVE' AND m.person_id = $2 AND m.left_at IS NULL
  AND (m.role <> 'MEMBER' OR c.who_may_write = 'MEMBERS' AND c.kind <> 'CHANNEL')
RETURNING k.sequence, k.active_at AS sent_at
