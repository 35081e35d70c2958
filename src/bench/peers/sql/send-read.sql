-- $1 chat, $2 author, $3 number, $4 time: what one sends is read.
UPDATE chat_member SET read_sequence = $3::integer, marked_unread = false, last_sent_at = $4::timestamptz
WHERE chat_id = $1::uuid AND person_id = $2::uuid
