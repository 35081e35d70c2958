-- What the demo's people have said in the chats that their classes have: sent once, by the key of the client.
SELECT g.chat_id, p.id AS author_id, cast('d0000000-0000-4000-9000-' || lpad(said.number::text, 12, '0') AS uuid) AS client_key,
       said.text, said.must_read
FROM (VALUES
  (1, 'STUDENTS', '5А', '03', 'Завтра контрольная по математике: дроби и проценты. Возьмите линейки.', true),
  (2, 'STUDENTS', '5А', '06', 'А калькулятор можно?', false),
  (3, 'STUDENTS', '5А', '03', 'Нет, считаем сами.', false),
  (4, 'GUARDIANS', '5А', '03', 'Родительское собрание в четверг в 18:30, кабинет 12.', true),
  (5, 'GUARDIANS', '5А', '08', 'Спасибо, буду!', false),
  (6, 'TEACHERS', '5А', '03', 'Коллеги, кто заменит меня в пятницу на третьем уроке?', false),
  (7, 'TEACHERS', '5А', '04', 'Могу я.', false),
  (8, 'STAFF', NULL, '02', 'Педсовет в понедельник в 15:00.', true),
  (9, 'STAFF', NULL, '05', 'Актовый зал готов.', false)
) AS said (number, kind, class_name, subject, text, must_read)
JOIN managed_chat g ON g.organization_id = '01970000-0000-7000-8000-000000000001' AND g.kind = said.kind
  AND g.class_name IS NOT DISTINCT FROM said.class_name
JOIN person p ON p.keycloak_subject = 'd0000000-0000-4000-8000-0000000000' || said.subject
ORDER BY said.number
