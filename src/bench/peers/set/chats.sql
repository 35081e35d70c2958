-- Chats and their messages beside a region's people; :chats, :members and :messages (of each chat) are numbers.
CREATE UNLOGGED TABLE bench_person AS
SELECT id, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place FROM person WHERE keycloak_subject IS NOT NULL;

CREATE UNIQUE INDEX ON bench_person (place);

ANALYZE bench_person;

CREATE UNLOGGED TABLE bench_chat AS
SELECT n, ('c4a70000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id FROM generate_series(1, :chats) AS n;

INSERT INTO chat (id, kind, title, created_at)
SELECT id, 'GROUP', 'Чат ' || n, timestamptz '2026-01-01' + n * interval '1 second' FROM bench_chat;

-- Eight of each chat are of the few people who are in forty chats each. A few messages are unread.
INSERT INTO chat_member (chat_id, person_id, role, joined_at, visible, read_sequence)
SELECT DISTINCT ON (b.id, p.id) b.id, p.id, CASE seat WHEN 0 THEN 'OWNER' ELSE 'MEMBER' END,
  timestamptz '2026-01-01' + b.n * interval '1 second', '{[1,)}', greatest(0, :messages - (b.n + seat) % 7)
FROM bench_chat b CROSS JOIN generate_series(0, :members - 1) AS seat
CROSS JOIN (SELECT count(*) AS people, greatest(:chats / 5, 8) AS busy FROM bench_person) c
JOIN bench_person p ON p.place = CASE WHEN seat < 8 THEN (b.n * 8 + seat) % c.busy
  ELSE c.busy + (b.n * 42 + seat) % (c.people - c.busy) END
ORDER BY b.id, p.id, seat;

DROP INDEX chat_message_words;

INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, sent_at)
SELECT b.id, q, m.people[1 + (q * 7) % cardinality(m.people)], gen_random_uuid(), 'TEXT',
  (ARRAY['Завтра контрольная, не забудьте тетради и чертёжные инструменты.',
    'Кто идёт на экскурсию в музей? Запись до пятницы, сбор у входа.',
    'Домашнее задание по алгебре: номера с 214 по 220, последний по желанию.',
    'Спасибо! Всё получилось, увидимся на уроке.',
    'Расписание на неделю изменилось, посмотрите в журнале.'])[1 + (b.n + q) % 5] || ' (' || q || ')',
  timestamptz '2026-02-01' + q * interval '1 minute' + b.n * interval '1 millisecond'
FROM bench_chat b JOIN (
  SELECT chat_id, array_agg(person_id ORDER BY person_id) AS people FROM chat_member GROUP BY chat_id) m ON m.chat_id = b.id
CROSS JOIN generate_series(1, :messages) AS q;

INSERT INTO chat_counter (chat_id, sequence, active_at)
SELECT id, :messages, timestamptz '2026-02-01' + :messages * interval '1 minute' + n * interval '1 millisecond' FROM bench_chat;

UPDATE chat c SET member_count = m.number
FROM (SELECT chat_id, count(*) AS number FROM chat_member GROUP BY chat_id) m WHERE m.chat_id = c.id;

CREATE INDEX chat_message_words ON chat_message USING gin (chat_words(chat_id, text)) WHERE text IS NOT NULL;

DROP TABLE bench_person, bench_chat;
