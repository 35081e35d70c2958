-- Who comes to the demo's organisations and what their people are beside classes; after school.sql, in its transaction.
CREATE TEMPORARY TABLE demo_person ON COMMIT DROP AS
SELECT "user", p.id FROM (VALUES
  ('director', '02'), ('teacher2', '04'), ('student2', '07'), ('guardian', '08'), ('director2', '09'),
  ('educator', '10'), ('college', '11'), ('stranger', '12')
) AS known ("user", number)
JOIN person p ON p.keycloak_subject = 'd0000000-0000-4000-8000-0000000000' || known.number;

-- Units with their heads. Once there is one, the organisation keeps its own.
CREATE TEMPORARY TABLE demo_unit ON COMMIT DROP AS
SELECT unit.* FROM (VALUES
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000301'::uuid, 'Администрация'),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000302'::uuid, 'Объединение точных наук'),
  ('01970000-0000-7000-8000-000000000002'::uuid, '01970000-0000-7000-8000-000000000303'::uuid, 'Педагогический совет'),
  ('01970000-0000-7000-8000-000000000003'::uuid, '01970000-0000-7000-8000-000000000304'::uuid, 'Кафедра связи')
) AS unit (organization_id, id, name)
WHERE NOT EXISTS (SELECT FROM organization_unit u WHERE u.organization_id = unit.organization_id);

INSERT INTO organization_unit (organization_id, id, name) SELECT * FROM demo_unit;

INSERT INTO organization_unit_member (organization_id, unit_id, membership_id, post)
SELECT u.organization_id, u.id, m.id, place.post
FROM (VALUES
  ('01970000-0000-7000-8000-000000000301'::uuid, '01970000-0000-7000-8000-000000000101'::uuid, 'Директор'),
  ('01970000-0000-7000-8000-000000000301'::uuid, '01970000-0000-7000-8000-000000000104'::uuid, NULL),
  ('01970000-0000-7000-8000-000000000302'::uuid, '01970000-0000-7000-8000-000000000102'::uuid, 'Руководитель'),
  ('01970000-0000-7000-8000-000000000302'::uuid, '01970000-0000-7000-8000-000000000103'::uuid, NULL),
  ('01970000-0000-7000-8000-000000000303'::uuid, '01970000-0000-7000-8000-000000000108'::uuid, 'Председатель'),
  ('01970000-0000-7000-8000-000000000303'::uuid, '01970000-0000-7000-8000-000000000109'::uuid, NULL),
  ('01970000-0000-7000-8000-000000000303'::uuid, '01970000-0000-7000-8000-000000000121'::uuid, NULL),
  ('01970000-0000-7000-8000-000000000304'::uuid, '01970000-0000-7000-8000-000000000110'::uuid, 'Заведующий')
) AS place (unit_id, membership_id, post)
JOIN demo_unit u ON u.id = place.unit_id
JOIN membership m ON m.organization_id = u.organization_id AND m.id = place.membership_id AND m.ended_at IS NULL;

UPDATE organization_unit u SET member_count = (
  SELECT count(*) FROM organization_unit_member k WHERE k.organization_id = u.organization_id AND k.unit_id = u.id)
FROM demo_unit WHERE demo_unit.organization_id = u.organization_id AND demo_unit.id = u.id;

-- Елена works in the kindergarten; at the school she is the mother of Серёжа, which waits to be confirmed.
INSERT INTO membership (organization_id, id, person_id, roster_name)
SELECT '01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000112', id, 'Воспитателева Елена Егоровна'
FROM demo_person WHERE "user" = 'educator'
ON CONFLICT DO NOTHING;

INSERT INTO membership_role (organization_id, membership_id, role, source, state)
SELECT organization_id, id, 'GUARDIAN', 'INVITATION', 'PENDING' FROM membership m
WHERE organization_id = '01970000-0000-7000-8000-000000000001' AND id = '01970000-0000-7000-8000-000000000112'
  AND version = 0 AND ended_at IS NULL AND NOT EXISTS (
    SELECT FROM guardianship g WHERE g.organization_id = m.organization_id AND g.guardian_membership_id = m.id)
ON CONFLICT DO NOTHING;

INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, source)
SELECT guardian.organization_id, '01970000-0000-7000-8000-000000000202', guardian.id, student.id, 'MOTHER', 'PENDING', 'INVITATION'
FROM membership guardian
JOIN membership student ON student.organization_id = guardian.organization_id AND student.id = '01970000-0000-7000-8000-000000000106'
WHERE guardian.organization_id = '01970000-0000-7000-8000-000000000001' AND guardian.id = '01970000-0000-7000-8000-000000000112'
  AND guardian.ended_at IS NULL AND student.ended_at IS NULL
ON CONFLICT DO NOTHING;

-- Applications that wait, and two that are decided.
INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, subjects, class_name, child_name,
  child_class_name, child_kind, comment, membership_id, decided_at, decided_by, rejection_reason)
SELECT sent.organization::uuid, sent.id::uuid, p.id, sent.state, sent.roles, sent.roster_name, sent.subjects, sent.class_name,
       sent.child_name, sent.child_class_name, sent.child_kind, sent.comment, sent.membership::uuid,
       CASE WHEN sent.decided_by IS NOT NULL THEN now() END, decider.id, sent.reason
FROM (VALUES
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000401', 'stranger', 'SENT', '{TEACHER}'::text[],
   'Посторонний Пётр Петрович', '{Информатика}'::text[], NULL, NULL, NULL, NULL, 'Готов вести кружок', NULL, NULL, NULL),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000402', 'college', 'SENT', '{GUARDIAN}',
   'Колледжев Кирилл Константинович', '{}', NULL, 'Ученикова Саша', '5А', 'FATHER', NULL, NULL, NULL, NULL),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000403', 'director2', 'REJECTED', '{STAFF}',
   'Заведующая Диана Денисовна', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'director', 'Свободной ставки нет'),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000404', 'teacher2', 'ACCEPTED', '{TEACHER}',
   'Учителев Тимур Тихонович', '{Физика}', NULL, NULL, NULL, NULL, NULL, '01970000-0000-7000-8000-000000000103', 'director', NULL),
  ('01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000405', 'guardian', 'SENT', '{GUARDIAN}',
   'Ученикова Галина Григорьевна', '{}', NULL, 'Ромашкин Рома', 'Ромашка', 'GUARDIAN', 'Забираю по вечерам', NULL, NULL, NULL),
  ('01970000-0000-7000-8000-000000000003', '01970000-0000-7000-8000-000000000406', 'student2', 'SENT', '{STUDENT}',
   'Учеников Серёжа Саввич', '{}', 'ИС-21', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('01970000-0000-7000-8000-000000000003', '01970000-0000-7000-8000-000000000407', 'stranger', 'REJECTED', '{STAFF}',
   'Посторонний Пётр Петрович', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'college', 'Приходите в январе')
) AS sent (organization, id, "user", state, roles, roster_name, subjects, class_name, child_name, child_class_name, child_kind,
  comment, membership, decided_by, reason)
JOIN demo_person p ON p."user" = sent."user"
LEFT JOIN demo_person decider ON decider."user" = sent.decided_by
ON CONFLICT DO NOTHING;

-- Invitations in every state. Those with a token can be taken; the words of the demo's start print them.
INSERT INTO invitation (organization_id, id, token_hash, role, class_id, student_membership_id, subjects, note, max_uses, uses,
  expires_at, created_by, created_at, revoked_at)
SELECT made.organization::uuid, made.id::uuid, sha256(coalesce(made.token, made.id)::bytea), made.role, made.class::uuid,
       made.student::uuid, made.subjects, made.note, made.max_uses, made.uses, now() + made.life * interval '1 day', p.id,
       now() - interval '30 days', CASE WHEN made.revoked THEN now() - interval '1 day' END
FROM (VALUES
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000501', 'AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjE',
   'director', 'TEACHER', NULL, NULL, '{Химия}'::text[], 'Новым коллегам', 5, 0, 336, false),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000502', 'AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjI',
   'director', 'STUDENT', '01970000-0000-7000-8000-000000000220', NULL, '{}', NULL, 30, 0, 336, false),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000503', 'AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjM',
   'director', 'GUARDIAN', NULL, '01970000-0000-7000-8000-000000000111', '{}', 'Родительское собрание', 2, 0, 336, false),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000504', NULL,
   'director', 'GUARDIAN', NULL, '01970000-0000-7000-8000-000000000106', '{}', NULL, 1, 1, 30, false),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000505', NULL,
   'director', 'STAFF', NULL, NULL, '{}', NULL, 1, 0, -1, false),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000506', NULL,
   'director', 'STUDENT', '01970000-0000-7000-8000-000000000205', NULL, '{}', 'Ошибка в списке', 30, 0, 30, true),
  ('01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000507', 'AZcAAAAAcACAAAAAAAAAAmRlbW8gaW52aXRhdGlvbjQ',
   'director2', 'GUARDIAN', '01970000-0000-7000-8000-000000000221', NULL, '{}', NULL, 40, 0, 336, false),
  ('01970000-0000-7000-8000-000000000003', '01970000-0000-7000-8000-000000000508', 'AZcAAAAAcACAAAAAAAAAA2RlbW8gaW52aXRhdGlvbjU',
   'college', 'STUDENT', '01970000-0000-7000-8000-000000000222', NULL, '{}', NULL, 30, 0, 336, false)
) AS made (organization, id, token, "user", role, class, student, subjects, note, max_uses, uses, life, revoked)
JOIN demo_person p ON p."user" = made."user"
ON CONFLICT DO NOTHING;

INSERT INTO invitation_acceptance (organization_id, invitation_id, id, person_id, accepted_at)
SELECT '01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000504', '01970000-0000-7000-8000-000000000511', id,
       now() - interval '20 days'
FROM demo_person WHERE "user" = 'educator'
ON CONFLICT DO NOTHING;

-- A school that its head asks for.
INSERT INTO organization (id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, municipality, address, time_zone)
SELECT '01970000-0000-7000-8000-000000000004', 'SCHOOL', 'PENDING', 'Частное общеобразовательное учреждение «Школа № 12»',
       'Школа № 12', '5402123450', '540201001', '1025400123451', '54', 'Новосибирск', 'ул. Новая, 12', 'Asia/Novosibirsk'
WHERE NOT EXISTS (SELECT FROM organization_request WHERE organization_id = '01970000-0000-7000-8000-000000000004')
ON CONFLICT DO NOTHING;

INSERT INTO organization_request (organization_id, person_id, state, data, order_number, order_date, post, created_at)
SELECT o.id, p.id, 'PENDING', jsonb_build_object('kind', o.kind, 'full_name', o.full_name, 'short_name', o.short_name,
         'inn', o.inn, 'kpp', o.kpp, 'ogrn', o.ogrn, 'region_code', o.region_code, 'municipality', o.municipality,
         'address', o.address, 'time_zone', o.time_zone),
       '3-к', date '2026-09-01', 'Директор', now()
FROM organization o JOIN demo_person p ON p."user" = 'stranger'
WHERE o.id = '01970000-0000-7000-8000-000000000004' AND o.state = 'PENDING'
ON CONFLICT DO NOTHING;
