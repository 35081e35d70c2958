-- What PostGraphile makes its schema of: views of the same tables that hold what the viewer may see, and functions.
-- The viewer is a setting of the transaction, as PostGraphile advises.
DROP SCHEMA IF EXISTS peer CASCADE;

CREATE SCHEMA peer;

CREATE FUNCTION peer.viewer_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT current_setting('peer.viewer')::uuid $$;

COMMENT ON FUNCTION peer.viewer_id() IS '@behavior -*';

CREATE VIEW peer.person AS SELECT id, first_name, last_name FROM public.person;

COMMENT ON VIEW peer.person IS '@primaryKey id';

CREATE VIEW peer.organization AS
SELECT o.id, o.short_name, o.full_name, o.state, o.address FROM public.organization o
WHERE o.state = 'VERIFIED' OR EXISTS (SELECT FROM public.membership m
  WHERE m.organization_id = o.id AND m.person_id = peer.viewer_id() AND m.ended_at IS NULL);

COMMENT ON VIEW peer.organization IS '@primaryKey id';

CREATE VIEW peer.school_class AS
SELECT c.organization_id, c.id, c.name, c.grade, c.student_count, c.rank, c.sort_name FROM public.school_class c
WHERE c.state <> 'DELETED'
  AND c.academic_year = extract(year FROM now() AT TIME ZONE 'UTC' - interval '7 months')::integer
  AND EXISTS (SELECT FROM public.membership v
    WHERE v.organization_id = c.organization_id AND v.person_id = peer.viewer_id() AND v.ended_at IS NULL);

COMMENT ON VIEW peer.school_class IS E'@primaryKey organization_id,id\n@foreignKey (organization_id) references organization (id)|@foreignFieldName classes';

CREATE VIEW peer.membership AS
SELECT m.organization_id, m.id, m.roster_name FROM public.membership m
WHERE m.ended_at IS NULL AND EXISTS (SELECT FROM public.membership v
  WHERE v.organization_id = m.organization_id AND v.person_id = peer.viewer_id() AND v.ended_at IS NULL);

COMMENT ON VIEW peer.membership IS '@primaryKey organization_id,id';

CREATE VIEW peer.class_staff AS
SELECT s.organization_id, s.class_id, s.membership_id, s.kind, s.subject,
  (s.kind = 'SUBJECT_TEACHER')::integer AS place, s.roster_order
FROM public.class_staff s
JOIN public.membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id AND m.ended_at IS NULL
WHERE EXISTS (SELECT FROM public.membership v
  WHERE v.organization_id = s.organization_id AND v.person_id = peer.viewer_id() AND v.ended_at IS NULL);

COMMENT ON VIEW peer.class_staff IS E'@primaryKey organization_id,class_id,membership_id,kind,subject\n@foreignKey (organization_id,class_id) references school_class (organization_id,id)|@foreignFieldName staff\n@foreignKey (organization_id,membership_id) references membership (organization_id,id)|@fieldName membership';

CREATE VIEW peer.class_student AS
SELECT s.organization_id, s.class_id, s.membership_id AS id, m.roster_name, s.roster_order
FROM public.class_student s
JOIN public.membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id AND m.ended_at IS NULL
WHERE s.ended_at IS NULL AND EXISTS (SELECT FROM public.membership v
  WHERE v.organization_id = s.organization_id AND v.person_id = peer.viewer_id() AND v.ended_at IS NULL);

COMMENT ON VIEW peer.class_student IS E'@primaryKey organization_id,class_id,id\n@foreignKey (organization_id,class_id) references school_class (organization_id,id)|@foreignFieldName students';

CREATE VIEW peer.chat AS
SELECT c.id, c.title, greatest(0, k.sequence - m.read_sequence) AS unread_count,
  greatest(k.active_at, m.joined_at) AS active_at
FROM public.chat_member m JOIN public.chat_counter k ON k.chat_id = m.chat_id JOIN public.chat c ON c.id = m.chat_id
WHERE m.person_id = peer.viewer_id() AND m.left_at IS NULL AND c.state <> 'DELETED';

COMMENT ON VIEW peer.chat IS '@primaryKey id';

CREATE VIEW peer.message AS
SELECT c.chat_id || ':' || c.sequence AS id, c.chat_id, c.sequence, c.author_id, c.text, c.sent_at
FROM public.chat_message c
WHERE c.deleted_at IS NULL AND EXISTS (SELECT FROM public.chat_member m
  WHERE m.chat_id = c.chat_id AND m.person_id = peer.viewer_id() AND m.left_at IS NULL AND coalesce(m.visible @> c.sequence, false));

COMMENT ON VIEW peer.message IS E'@primaryKey chat_id,sequence\n@foreignKey (chat_id) references chat (id)|@foreignFieldName messages\n@foreignKey (author_id) references person (id)|@fieldName author';

CREATE FUNCTION peer.chat_last_message(chat peer.chat) RETURNS peer.message LANGUAGE sql STABLE AS $$
  SELECT * FROM peer.message m WHERE m.chat_id = chat.id ORDER BY m.sequence DESC LIMIT 1
$$;

CREATE FUNCTION peer.message_send(chat_id uuid, client_key uuid, text text) RETURNS peer.message LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
DECLARE
  taken record;
  sent  peer.message;
BEGIN
  UPDATE public.chat_counter k SET sequence = k.sequence + 1, active_at = clock_timestamp()
  FROM public.chat c JOIN public.chat_member m ON m.chat_id = c.id
  WHERE k.chat_id = $1 AND k.open AND c.id = $1 AND c.state = 'ACTIVE' AND m.person_id = peer.viewer_id()
    AND m.left_at IS NULL AND (m.role <> 'MEMBER' OR c.who_may_write = 'MEMBERS' AND c.kind <> 'CHANNEL')
  RETURNING k.sequence, k.active_at INTO taken;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.chat_message (chat_id, sequence, author_id, client_key, kind, text, sent_at)
  VALUES ($1, taken.sequence, peer.viewer_id(), $2, 'TEXT', $3, taken.active_at);
  UPDATE public.chat_member SET read_sequence = taken.sequence, marked_unread = false, last_sent_at = taken.active_at
  WHERE chat_id = $1 AND person_id = peer.viewer_id();
  sent := ($1 || ':' || taken.sequence, $1, taken.sequence, peer.viewer_id(), $3, taken.active_at);
  PERFORM pg_notify('chat/' || $1, json_build_object('type', 'MESSAGE_SENT', 'sequence', taken.sequence, 'message',
    (SELECT json_build_object('id', sent.id, 'sequence', sent.sequence, 'text', sent.text, 'sentAt', sent.sent_at,
      'author', json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name))
     FROM public.person p WHERE p.id = sent.author_id))::text);
  RETURN sent;
END
$$;

GRANT USAGE ON SCHEMA peer TO parta_app;
GRANT SELECT ON ALL TABLES IN SCHEMA peer TO parta_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA peer TO parta_app;
