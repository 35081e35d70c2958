-- Requests of heads for their organisations (OR-3). A request makes a PENDING organisation and has its key. The organisation
-- of a request that failed is removed while the request stays, so there is no reference between them.
CREATE TABLE organization_request (
    organization_id uuid PRIMARY KEY,
    person_id       uuid NOT NULL,
    state           text NOT NULL CONSTRAINT organization_request_state_known
                    CHECK (state IN ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    data            jsonb NOT NULL,
    order_number    text NOT NULL,
    order_date      date NOT NULL,
    post            text,
    reason          text,
    created_at      timestamptz NOT NULL,
    decided_at      timestamptz,
    region_code     text NOT NULL GENERATED ALWAYS AS (data ->> 'region_code') STORED,
    search_words    tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('russian'::regconfig,
                    (data ->> 'short_name') || ' ' || (data ->> 'full_name') || ' ' ||
                    coalesce(data ->> 'municipality', '') || ' ' || (data ->> 'inn'))) STORED,
    CONSTRAINT organization_request_decided CHECK ((state = 'PENDING') = (decided_at IS NULL)),
    CONSTRAINT organization_request_reason_of_rejection CHECK ((state = 'REJECTED') = (reason IS NOT NULL))
);

COMMENT ON COLUMN organization_request.organization_id IS 'Version 7, so the key is the order in time.';
COMMENT ON COLUMN organization_request.data IS 'The organisation as it was requested, by the columns of its table.';

CREATE INDEX organization_request_of_person ON organization_request (person_id, organization_id);
CREATE INDEX organization_request_by_state ON organization_request (state, organization_id);
CREATE INDEX organization_request_by_words ON organization_request USING gin (search_words);

-- Whether no row of any table refers to the organisation, so that it can be removed. It asks every table that has a foreign
-- key to it, those of later migrations too.
CREATE FUNCTION organization_is_vacant(organization uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp
AS $$
DECLARE
    reference record;
    found     boolean;
BEGIN
    FOR reference IN
        SELECT c.conrelid::regclass AS child, a.attname AS key
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confrelid = 'organization'::regclass AND c.conparentid = 0
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1)', reference.child, reference.key)
            INTO found USING organization;
        IF found THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION organization_is_vacant(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_is_vacant(uuid) TO ${app_role};
