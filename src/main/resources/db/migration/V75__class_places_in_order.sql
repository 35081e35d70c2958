-- A page of a class reads as many of its people as it shows: the order of their names stands beside their places. Triggers keep
-- it, because places come in several commands, and in those of the previous release too. Whoever writes a place holds the name.
-- Who writes memberships or places waits while the names are copied; memberships are locked first, as commands write them first.
CREATE FUNCTION membership_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE class_student SET roster_order = translate(NEW.roster_name, 'ёЁ', 'еЕ')
    WHERE organization_id = NEW.organization_id AND membership_id = NEW.id;
    UPDATE class_staff SET roster_order = translate(NEW.roster_name, 'ёЁ', 'еЕ')
    WHERE organization_id = NEW.organization_id AND membership_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER membership_renamed AFTER UPDATE OF roster_name ON membership FOR EACH ROW
    WHEN (OLD.roster_name IS DISTINCT FROM NEW.roster_name) EXECUTE FUNCTION membership_renamed();

ALTER TABLE class_student ADD COLUMN roster_order text;
ALTER TABLE class_staff ADD COLUMN roster_order text;

CREATE FUNCTION class_place_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT translate(m.roster_name, 'ёЁ', 'еЕ') INTO NEW.roster_order FROM membership m
    WHERE m.organization_id = NEW.organization_id AND m.id = NEW.membership_id FOR SHARE;
    RETURN NEW;
END
$$;

CREATE TRIGGER class_student_order BEFORE INSERT ON class_student FOR EACH ROW EXECUTE FUNCTION class_place_order();
CREATE TRIGGER class_staff_order BEFORE INSERT ON class_staff FOR EACH ROW EXECUTE FUNCTION class_place_order();

UPDATE class_student s SET roster_order = translate(m.roster_name, 'ёЁ', 'еЕ') FROM membership m
WHERE m.organization_id = s.organization_id AND m.id = s.membership_id;
UPDATE class_staff s SET roster_order = translate(m.roster_name, 'ёЁ', 'еЕ') FROM membership m
WHERE m.organization_id = s.organization_id AND m.id = s.membership_id;

ALTER TABLE class_student ALTER COLUMN roster_order SET NOT NULL;
ALTER TABLE class_staff ALTER COLUMN roster_order SET NOT NULL;

CREATE INDEX class_student_in_order ON class_student (organization_id, class_id, roster_order, membership_id);
CREATE INDEX class_staff_in_order ON class_staff
    (organization_id, class_id, ((kind = 'SUBJECT_TEACHER')::integer), roster_order, membership_id, kind, subject);

COMMENT ON COLUMN class_student.roster_order IS 'Roster name of the member, ё as е: the order of the class.';
COMMENT ON COLUMN class_staff.roster_order IS 'Roster name of the member, ё as е: the order of the class.';
