-- The demo's organisations and people; run at every start of the demo, changes nothing that is there.
-- Subjects are the ids of docker/keycloak/demo-overlay.json, so whoever logs in is one of these people.
INSERT INTO person (keycloak_subject, public_number, first_name, last_name, locale) VALUES
  ('d0000000-0000-4000-8000-000000000001', '36753424051', 'Ольга', 'Операторова', 'RU'),
  ('d0000000-0000-4000-8000-000000000002', '41859508731', 'Дарья', 'Директорова', 'RU'),
  ('d0000000-0000-4000-8000-000000000003', '54195437919', 'Татьяна', 'Учителева', 'RU'),
  ('d0000000-0000-4000-8000-000000000004', '50516862602', 'Тимур', 'Учителев', 'RU'),
  ('d0000000-0000-4000-8000-000000000005', '37873245018', 'Степан', 'Сотрудников', 'RU'),
  ('d0000000-0000-4000-8000-000000000006', '48693381719', 'Саша', 'Ученикова', 'RU'),
  ('d0000000-0000-4000-8000-000000000007', '14862159269', 'Серёжа', 'Учеников', 'RU'),
  ('d0000000-0000-4000-8000-000000000008', '20590222481', 'Галина', 'Ученикова', 'RU'),
  ('d0000000-0000-4000-8000-000000000009', '33354351122', 'Диана', 'Заведующая', 'RU'),
  ('d0000000-0000-4000-8000-000000000010', '34650586290', 'Елена', 'Воспитателева', 'RU'),
  ('d0000000-0000-4000-8000-000000000011', '53512923138', 'Кирилл', 'Колледжев', 'RU'),
  ('d0000000-0000-4000-8000-000000000012', '19308473948', 'Пётр', 'Посторонний', 'RU')
ON CONFLICT DO NOTHING;

INSERT INTO organization
  (id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, municipality, address, time_zone, verified_at)
VALUES
  ('01970000-0000-7000-8000-000000000001', 'SCHOOL', 'VERIFIED', 'Муниципальное общеобразовательное учреждение «Школа № 5»', 'Школа № 5',
   '7701123451', '770101001', '1027700123450', '77', 'Москва', 'ул. Школьная, 5', 'Europe/Moscow', now()),
  ('01970000-0000-7000-8000-000000000002', 'KINDERGARTEN', 'VERIFIED', 'Муниципальное дошкольное учреждение «Детский сад № 2»', 'Детский сад № 2',
   '7802234567', '780201001', '1037800234560', '78', 'Санкт-Петербург', 'Садовый пер., 2', 'Europe/Moscow', now()),
  ('01970000-0000-7000-8000-000000000003', 'COLLEGE', 'VERIFIED', 'Государственный колледж связи', 'Колледж связи',
   '5403345670', '540301001', '1045400345671', '54', 'Новосибирск', 'пр. Связистов, 3', 'Asia/Novosibirsk', now())
ON CONFLICT DO NOTHING;


CREATE TEMPORARY TABLE demo_member ON COMMIT DROP AS
SELECT * FROM (VALUES
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000101'::uuid, 'd0000000-0000-4000-8000-000000000002', 'Директорова Дарья Дмитриевна', 'STAFF', true),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000102'::uuid, 'd0000000-0000-4000-8000-000000000003', 'Учителева Татьяна Тимофеевна', 'TEACHER', false),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000103'::uuid, 'd0000000-0000-4000-8000-000000000004', 'Учителев Тимур Тихонович', 'TEACHER', false),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000104'::uuid, 'd0000000-0000-4000-8000-000000000005', 'Сотрудников Степан Семёнович', 'STAFF', false),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000105'::uuid, 'd0000000-0000-4000-8000-000000000006', 'Ученикова Саша Сергеевна', 'STUDENT', false),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000106'::uuid, 'd0000000-0000-4000-8000-000000000007', 'Учеников Серёжа Саввич', 'STUDENT', false),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000107'::uuid, 'd0000000-0000-4000-8000-000000000008', 'Ученикова Галина Григорьевна', 'GUARDIAN', false),
  ('01970000-0000-7000-8000-000000000002'::uuid, '01970000-0000-7000-8000-000000000108'::uuid, 'd0000000-0000-4000-8000-000000000009', 'Заведующая Диана Денисовна', 'STAFF', true),
  ('01970000-0000-7000-8000-000000000002'::uuid, '01970000-0000-7000-8000-000000000109'::uuid, 'd0000000-0000-4000-8000-000000000010', 'Воспитателева Елена Егоровна', 'TEACHER', false),
  ('01970000-0000-7000-8000-000000000003'::uuid, '01970000-0000-7000-8000-000000000110'::uuid, 'd0000000-0000-4000-8000-000000000011', 'Колледжев Кирилл Константинович', 'STAFF', true)
) AS member (organization_id, id, subject, roster_name, role, administrator);

INSERT INTO membership (organization_id, id, person_id, roster_name, administrator_since, order_number, order_date)
SELECT member.organization_id, member.id, person.id, member.roster_name,
       CASE WHEN member.administrator THEN now() END,
       CASE WHEN member.administrator THEN '1-к' END,
       CASE WHEN member.administrator THEN date '2026-09-01' END
FROM demo_member member
JOIN person ON person.keycloak_subject = member.subject
WHERE NOT EXISTS (SELECT FROM membership known WHERE known.organization_id = member.organization_id AND known.id = member.id)
ON CONFLICT DO NOTHING;

INSERT INTO membership_role (organization_id, membership_id, role, source, state)
SELECT member.organization_id, member.id, member.role, 'ADMINISTRATOR', 'CONFIRMED'
FROM demo_member member
JOIN membership ON membership.organization_id = member.organization_id AND membership.id = member.id AND membership.version = 0
ON CONFLICT DO NOTHING;

INSERT INTO membership_subject (organization_id, membership_id, subject)
SELECT taught.organization_id, taught.membership_id, taught.subject
FROM (VALUES
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000102'::uuid, 'математика'),
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000103'::uuid, 'физика')
) AS taught (organization_id, membership_id, subject)
JOIN membership ON membership.organization_id = taught.organization_id AND membership.id = taught.membership_id AND membership.version = 0
ON CONFLICT DO NOTHING;

-- Галина stands for Саша. A pupil of the roster has no account yet, and the journal has her a second time.
INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, state, source, confirmed_at)
SELECT guardian.organization_id, '01970000-0000-7000-8000-000000000201', guardian.id, student.id, 'MOTHER', 'CONFIRMED', 'ADMINISTRATOR', now()
FROM membership guardian
JOIN membership student ON student.organization_id = guardian.organization_id AND student.id = '01970000-0000-7000-8000-000000000105'
WHERE guardian.organization_id = '01970000-0000-7000-8000-000000000001' AND guardian.id = '01970000-0000-7000-8000-000000000107'
  AND guardian.ended_at IS NULL AND student.ended_at IS NULL
ON CONFLICT DO NOTHING;

INSERT INTO membership (organization_id, id, roster_name) VALUES
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000111', 'Ёлкина Майя Михайловна'),
  ('01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000113', 'Елкина Майя Михайловна')
ON CONFLICT DO NOTHING;

INSERT INTO membership_role (organization_id, membership_id, role, source, state)
SELECT m.organization_id, m.id, 'STUDENT', pupil.source, 'CONFIRMED'
FROM (VALUES
  ('01970000-0000-7000-8000-000000000111'::uuid, 'ADMINISTRATOR'),
  ('01970000-0000-7000-8000-000000000113'::uuid, 'JOURNAL')
) AS pupil (id, source)
JOIN membership m ON m.organization_id = '01970000-0000-7000-8000-000000000001' AND m.id = pupil.id
  AND m.version = 0 AND m.ended_at IS NULL
ON CONFLICT DO NOTHING;

-- Members without an account (RO-8): educators of the kindergarten, students of the college.
INSERT INTO membership (organization_id, id, roster_name) VALUES
  ('01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000121', 'Вторая Вера Викторовна'),
  ('01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000122', 'Младшая Мария Михайловна'),
  ('01970000-0000-7000-8000-000000000002', '01970000-0000-7000-8000-000000000123', 'Ромашкин Рома'),
  ('01970000-0000-7000-8000-000000000003', '01970000-0000-7000-8000-000000000124', 'Связистов Савелий Сергеевич'),
  ('01970000-0000-7000-8000-000000000003', '01970000-0000-7000-8000-000000000125', 'Антеннова Анна Андреевна')
ON CONFLICT DO NOTHING;

INSERT INTO membership_role (organization_id, membership_id, role, source, state)
SELECT m.organization_id, m.id, member.role, 'ADMINISTRATOR', 'CONFIRMED'
FROM (VALUES
  ('01970000-0000-7000-8000-000000000121'::uuid, 'TEACHER'),
  ('01970000-0000-7000-8000-000000000122'::uuid, 'STAFF'),
  ('01970000-0000-7000-8000-000000000123'::uuid, 'STUDENT'),
  ('01970000-0000-7000-8000-000000000124'::uuid, 'STUDENT'),
  ('01970000-0000-7000-8000-000000000125'::uuid, 'STUDENT')
) AS member (id, role)
JOIN membership m ON m.id = member.id AND m.version = 0 AND m.ended_at IS NULL
ON CONFLICT DO NOTHING;

-- Classes 1А … 11А and 5Б of the school, a group of the kindergarten, a group of the college, in the academic year of now.
CREATE TEMPORARY TABLE demo_class ON COMMIT DROP AS
SELECT '01970000-0000-7000-8000-000000000001'::uuid AS organization_id,
       ('01970000-0000-7000-8000-0000000002' || lpad(grade::text, 2, '0'))::uuid AS id,
       grade || 'А' AS name, grade, 'А' AS letter, NULL::integer AS course, NULL::text AS age_group
FROM generate_series(1, 11) AS grade
UNION ALL VALUES
  ('01970000-0000-7000-8000-000000000001'::uuid, '01970000-0000-7000-8000-000000000220'::uuid, '5Б', 5, 'Б', NULL, NULL),
  ('01970000-0000-7000-8000-000000000002'::uuid, '01970000-0000-7000-8000-000000000221'::uuid, 'Ромашка', NULL, NULL, NULL, 'SENIOR'),
  ('01970000-0000-7000-8000-000000000003'::uuid, '01970000-0000-7000-8000-000000000222'::uuid, 'ИС-21', NULL, NULL, 2, NULL);

DELETE FROM demo_class WHERE EXISTS (
  SELECT FROM school_class c WHERE c.organization_id = demo_class.organization_id AND c.id = demo_class.id);

INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name, grade, letter, course, age_group)
SELECT organization_id, id, id,
       extract(year FROM now()) - CASE WHEN extract(month FROM now()) < 8 THEN 1 ELSE 0 END,
       'ACTIVE', name, grade, letter, course, age_group
FROM demo_class
ON CONFLICT DO NOTHING;

-- The years before: 4А became 5А and 11А has left, made with the 5А of now.
INSERT INTO membership (organization_id, id, roster_name, ended_at, was_student)
SELECT organization_id, '01970000-0000-7000-8000-000000000114', 'Выпускников Виктор Викторович', now(), true
FROM demo_class WHERE id = '01970000-0000-7000-8000-000000000205'
ON CONFLICT DO NOTHING;

INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name, grade, letter, ended_at, created_at)
SELECT fifth.organization_id, former.id, former.id, fifth.academic_year - 1, former.state, former.grade || 'А', former.grade, 'А',
       make_timestamptz(fifth.academic_year, 8, 1, 0, 0, 0), make_timestamptz(fifth.academic_year - 1, 8, 1, 0, 0, 0)
FROM (VALUES
  ('01970000-0000-7000-8000-000000000230'::uuid, 'PROMOTED', 4),
  ('01970000-0000-7000-8000-000000000231'::uuid, 'GRADUATED', 11)
) AS former (id, state, grade)
JOIN demo_class made ON made.id = '01970000-0000-7000-8000-000000000205'
JOIN school_class fifth ON fifth.organization_id = made.organization_id AND fifth.id = made.id
ON CONFLICT DO NOTHING;

UPDATE school_class c SET lineage_id = '01970000-0000-7000-8000-000000000230', predecessor_id = '01970000-0000-7000-8000-000000000230'
FROM demo_class made
WHERE made.organization_id = c.organization_id AND made.id = c.id AND c.id = '01970000-0000-7000-8000-000000000205';

INSERT INTO class_student (organization_id, class_id, membership_id, since, ended_at)
SELECT former.organization_id, former.id, m.id, former.created_at, former.ended_at
FROM (VALUES
  ('01970000-0000-7000-8000-000000000230'::uuid, '01970000-0000-7000-8000-000000000105'::uuid),
  ('01970000-0000-7000-8000-000000000230'::uuid, '01970000-0000-7000-8000-000000000106'::uuid),
  ('01970000-0000-7000-8000-000000000231'::uuid, '01970000-0000-7000-8000-000000000114'::uuid)
) AS student (class_id, membership_id)
JOIN demo_class made ON made.id = '01970000-0000-7000-8000-000000000205'
JOIN school_class former ON former.organization_id = made.organization_id AND former.id = student.class_id
JOIN membership m ON m.organization_id = former.organization_id AND m.id = student.membership_id
ON CONFLICT DO NOTHING;

UPDATE school_class c SET student_count = (
  SELECT count(*) FROM class_student s WHERE s.organization_id = c.organization_id AND s.class_id = c.id)
WHERE c.id IN ('01970000-0000-7000-8000-000000000230', '01970000-0000-7000-8000-000000000231')
  AND EXISTS (SELECT FROM demo_class WHERE id = '01970000-0000-7000-8000-000000000205');

INSERT INTO class_staff (organization_id, class_id, membership_id, kind, since)
SELECT former.organization_id, former.id, m.id, 'HOMEROOM_TEACHER', former.created_at
FROM demo_class made
JOIN school_class former ON former.organization_id = made.organization_id AND former.id = '01970000-0000-7000-8000-000000000230'
JOIN membership m ON m.organization_id = former.organization_id AND m.id = '01970000-0000-7000-8000-000000000102'
WHERE made.id = '01970000-0000-7000-8000-000000000205'
ON CONFLICT DO NOTHING;

INSERT INTO class_student (organization_id, class_id, membership_id)
SELECT c.organization_id, c.id, m.id
FROM (VALUES
  ('01970000-0000-7000-8000-000000000205'::uuid, '01970000-0000-7000-8000-000000000105'::uuid),
  ('01970000-0000-7000-8000-000000000205'::uuid, '01970000-0000-7000-8000-000000000106'::uuid),
  ('01970000-0000-7000-8000-000000000205'::uuid, '01970000-0000-7000-8000-000000000111'::uuid),
  ('01970000-0000-7000-8000-000000000221'::uuid, '01970000-0000-7000-8000-000000000123'::uuid),
  ('01970000-0000-7000-8000-000000000222'::uuid, '01970000-0000-7000-8000-000000000124'::uuid),
  ('01970000-0000-7000-8000-000000000222'::uuid, '01970000-0000-7000-8000-000000000125'::uuid)
) AS student (class_id, membership_id)
JOIN demo_class c ON c.id = student.class_id
JOIN membership m ON m.organization_id = c.organization_id AND m.id = student.membership_id AND m.ended_at IS NULL;

UPDATE school_class c SET student_count = (
  SELECT count(*) FROM class_student s
  WHERE s.organization_id = c.organization_id AND s.class_id = c.id AND s.ended_at IS NULL)
FROM demo_class WHERE demo_class.organization_id = c.organization_id AND demo_class.id = c.id;

INSERT INTO class_staff (organization_id, class_id, membership_id, kind, subject)
SELECT c.organization_id, c.id, m.id, staff.kind, staff.subject
FROM (VALUES
  ('01970000-0000-7000-8000-000000000205'::uuid, '01970000-0000-7000-8000-000000000102'::uuid, 'HOMEROOM_TEACHER', ''),
  ('01970000-0000-7000-8000-000000000205'::uuid, '01970000-0000-7000-8000-000000000103'::uuid, 'SUBJECT_TEACHER', 'Физика'),
  ('01970000-0000-7000-8000-000000000221'::uuid, '01970000-0000-7000-8000-000000000109'::uuid, 'SENIOR_EDUCATOR', ''),
  ('01970000-0000-7000-8000-000000000221'::uuid, '01970000-0000-7000-8000-000000000121'::uuid, 'SECOND_EDUCATOR', ''),
  ('01970000-0000-7000-8000-000000000221'::uuid, '01970000-0000-7000-8000-000000000122'::uuid, 'JUNIOR_EDUCATOR', '')
) AS staff (class_id, membership_id, kind, subject)
JOIN demo_class c ON c.id = staff.class_id
JOIN membership m ON m.organization_id = c.organization_id AND m.id = staff.membership_id AND m.ended_at IS NULL
ON CONFLICT DO NOTHING;
