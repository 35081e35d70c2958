-- Remembers what the set is, for restore.sql.
CREATE TABLE bench_counter AS SELECT chat_id, sequence, active_at FROM chat_counter;

VACUUM (ANALYZE);
