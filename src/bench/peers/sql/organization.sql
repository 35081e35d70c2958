-- $1 id, $2 viewer: verified ones are public, others are for their members.
SELECT o.id, o.short_name, o.full_name, o.state, o.address FROM organization o
WHERE o.id = $1 AND (o.state = 'VERIFIED' OR EXISTS (
  SELECT FROM membership m WHERE m.organization_id = o.id AND m.person_id = $2 AND m.ended_at IS NULL))
