-- Each request of a family asks for the living classes of its students: by member first, answered by the index alone.
-- Students of a class are found by the primary key.
DROP INDEX class_student_key;
CREATE UNIQUE INDEX class_student_key ON class_student (organization_id, membership_id, class_id) WHERE ended_at IS NULL;
