-- $1 chat, $2 viewer: for members.
SELECT true AS allowed FROM chat_member WHERE chat_id = $1 AND person_id = $2 AND left_at IS NULL
