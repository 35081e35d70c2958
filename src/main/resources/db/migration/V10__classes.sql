-- Classes in the order people expect (1А, 2А … 10А, 11А; ИС-2 before ИС-10), and names that may be taken again.
ALTER TABLE school_class
    DROP CONSTRAINT school_class_name_key,
    DROP CONSTRAINT school_class_state_known,
    ADD CONSTRAINT school_class_state_known CHECK (state IN ('ACTIVE', 'PROMOTED', 'GRADUATED', 'DELETED')),
    ADD COLUMN rank integer NOT NULL GENERATED ALWAYS AS (coalesce(grade, course, CASE age_group
        WHEN 'NURSERY' THEN 1 WHEN 'JUNIOR' THEN 2 WHEN 'MIDDLE' THEN 3 WHEN 'SENIOR' THEN 4 WHEN 'PREPARATORY' THEN 5
        ELSE 0 END)) STORED,
    ADD COLUMN sort_name text NOT NULL GENERATED ALWAYS AS (regexp_replace(
        regexp_replace(translate(lower(name), 'ё', 'е'), '([0-9]+)', '00000000\1', 'g'),
        '[0-9]*([0-9]{8})', '\1', 'g')) STORED;

COMMENT ON COLUMN school_class.rank IS 'Grade, course or age group as a number: first in the order of classes.';
COMMENT ON COLUMN school_class.sort_name IS 'The name as it is ordered and compared: small letters, ё as е, numbers of eight digits.';
COMMENT ON COLUMN school_class.student_count IS 'Students, kept by the commands; of a class that ended, as of its end.';

-- A deleted class stays while memberships remember it; its name is free.
CREATE UNIQUE INDEX school_class_name_key ON school_class (organization_id, academic_year, sort_name) WHERE state <> 'DELETED';

DROP INDEX school_class_in_order;
CREATE INDEX school_class_in_order ON school_class (organization_id, academic_year, rank, sort_name, id);
CREATE INDEX school_class_by_lineage ON school_class (organization_id, lineage_id, academic_year);
