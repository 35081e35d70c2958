-- Channels: the two built-in ones of each organisation, the school's public one, the ministry's; with their first posts.
CREATE TEMPORARY TABLE demo_channel ON COMMIT DROP AS
SELECT * FROM (
  SELECT o.id AS organization_id, ('01970000-0000-7000-8000-0000000006' || n.number || right(o.id::text, 1))::uuid AS id, n.*
  FROM organization o CROSS JOIN (VALUES
    ('0', 'STAFF', NULL, 'CLOSED', '{TEACHER}'::text[], 'Сотрудники', 'Педсовет в четверг в 15:00, кабинет 12.'),
    ('1', 'EVERYONE', NULL, 'CLOSED', '{STAFF,TEACHER,STUDENT,GUARDIAN}', 'Общешкольный', 'Поздравляем с началом учебного года!'),
    ('2', NULL, NULL, 'PUBLIC', '{}', 'Новости школы', 'Открыт набор в первые классы.')
  ) AS n (number, built_in, publisher, visibility, audience, title, post)
  WHERE o.id IN ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000003')
    AND (n.number <> '2' OR o.kind = 'SCHOOL')
  UNION ALL
  SELECT NULL, '01970000-0000-7000-8000-000000000630', '3', NULL, 'MINISTRY', 'PUBLIC', '{}', 'Министерство просвещения',
    'Утверждён календарь приёма на новый учебный год.') channel
WHERE NOT EXISTS (SELECT FROM chat_channel h
  WHERE h.chat_id = channel.id OR (h.organization_id = channel.organization_id AND h.built_in = channel.built_in));

INSERT INTO chat (id, kind, organization_id, title, who_may_write, forwarding)
SELECT id, 'CHANNEL', organization_id, title, 'ADMINISTRATORS', visibility = 'PUBLIC' FROM demo_channel;

INSERT INTO chat_counter (chat_id, sequence) SELECT id, 1 FROM demo_channel;

INSERT INTO chat_channel (chat_id, organization_id, publisher, built_in, visibility, audience)
SELECT id, organization_id, publisher, built_in, visibility, audience FROM demo_channel;

INSERT INTO channel_handle (handle, chat_id)
SELECT '@id' || o.inn || '_gos', d.id FROM demo_channel d JOIN organization o ON o.id = d.organization_id WHERE d.visibility = 'PUBLIC'
ON CONFLICT DO NOTHING;

INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence)
SELECT d.id, m.person_id, CASE WHEN m.administrator_since IS NULL THEN 'MEMBER' ELSE 'ADMINISTRATOR' END, '{[1,)}'::int4multirange, 0
FROM demo_channel d JOIN membership m ON m.organization_id = d.organization_id AND m.ended_at IS NULL AND m.person_id IS NOT NULL
WHERE m.administrator_since IS NOT NULL OR EXISTS (
  SELECT FROM membership_role r WHERE r.organization_id = m.organization_id AND r.membership_id = m.id AND r.state = 'CONFIRMED'
  AND r.role = ANY (d.audience))
UNION ALL
SELECT d.id, p.id, CASE p.keycloak_subject WHEN 'd0000000-0000-4000-8000-000000000001' THEN 'ADMINISTRATOR' ELSE 'MEMBER' END,
  '{[1,)}'::int4multirange, 0
FROM demo_channel d JOIN person p
  ON p.keycloak_subject IN ('d0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000002', 'd0000000-0000-4000-8000-000000000006')
WHERE d.publisher = 'MINISTRY';

INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, published, text, sent_at)
SELECT d.id, 1, (SELECT person_id FROM chat_member m WHERE m.chat_id = d.id AND m.role <> 'MEMBER' LIMIT 1), d.id, 'TEXT', true,
  d.post, now()
FROM demo_channel d;

UPDATE chat SET member_count = (SELECT count(*) FROM chat_member m WHERE m.chat_id = chat.id AND m.left_at IS NULL)
WHERE id IN (SELECT id FROM demo_channel);
