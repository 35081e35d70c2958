-- Takes back what an earlier run has sent: pages of messages and lists of chats are those of the set again.
CREATE TEMPORARY TABLE grown AS
SELECT b.* FROM bench_counter b JOIN chat_counter k USING (chat_id) WHERE k.sequence <> b.sequence;

DELETE FROM chat_message m USING grown g WHERE m.chat_id = g.chat_id AND m.sequence > g.sequence;

UPDATE chat_member m SET read_sequence = g.sequence FROM grown g
WHERE m.chat_id = g.chat_id AND m.read_sequence > g.sequence;

UPDATE chat_counter k SET sequence = g.sequence, active_at = g.active_at FROM grown g WHERE k.chat_id = g.chat_id;

TRUNCATE live_event, live_topic;

VACUUM (ANALYZE) chat_message, chat_member, chat_counter;
