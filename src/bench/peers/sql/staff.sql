-- $1 organisations and $2 their classes, $3 how many, $4 viewer: for members.
SELECT s.* FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS wanted (organization_id, class_id, place)
CROSS JOIN LATERAL (
  SELECT wanted.class_id, m.organization_id, m.id, m.roster_name FROM class_staff s
  JOIN membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id
  WHERE s.organization_id = wanted.organization_id AND s.class_id = wanted.class_id AND m.ended_at IS NULL
  ORDER BY (s.kind = 'SUBJECT_TEACHER')::integer, s.roster_order, s.membership_id LIMIT $3) s
WHERE EXISTS (SELECT FROM membership v
  WHERE v.organization_id = wanted.organization_id AND v.person_id = $4 AND v.ended_at IS NULL)
