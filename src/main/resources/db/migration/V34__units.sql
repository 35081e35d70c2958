-- Units in the order people expect, names compared as those of classes are, and what somebody is in a unit (ST-5).
ALTER TABLE organization_unit
    DROP CONSTRAINT organization_unit_name_key,
    ADD COLUMN sort_name text NOT NULL GENERATED ALWAYS AS (regexp_replace(
        regexp_replace(translate(lower(name), 'ё', 'е'), '([0-9]+)', '00000000\1', 'g'),
        '[0-9]*([0-9]{8})', '\1', 'g')) STORED;

COMMENT ON COLUMN organization_unit.sort_name IS 'The name as it is ordered and compared: small letters, ё as е, numbers of eight digits.';
COMMENT ON COLUMN organization_unit.member_count IS 'Members, kept by the commands.';

-- Unique and the order of lists in one.
CREATE UNIQUE INDEX organization_unit_name_key ON organization_unit (organization_id, sort_name);

ALTER TABLE organization_unit_member
    ADD COLUMN post text CONSTRAINT organization_unit_member_post_length CHECK (char_length(post) BETWEEN 1 AND 100);

COMMENT ON COLUMN organization_unit_member.post IS 'What the member is in the unit, for example its head; null for a member without a post.';
