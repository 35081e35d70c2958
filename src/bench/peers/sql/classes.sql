-- $1 organisations, $2 academic year, $3 how many, $4 viewer: for members.
SELECT c.* FROM unnest($1::uuid[]) AS wanted (organization_id)
CROSS JOIN LATERAL (
  SELECT c.organization_id, c.id, c.name, c.grade, c.student_count, c.rank, c.sort_name FROM school_class c
  WHERE c.organization_id = wanted.organization_id AND c.academic_year = $2 AND c.state <> 'DELETED'
  ORDER BY c.rank, c.sort_name, c.id LIMIT $3) c
WHERE EXISTS (SELECT FROM membership m
  WHERE m.organization_id = wanted.organization_id AND m.person_id = $4 AND m.ended_at IS NULL)
ORDER BY c.rank, c.sort_name, c.id
