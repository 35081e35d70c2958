-- Ordered topics. The row of a topic is its lock: whoever takes the next number holds it until the commit, so numbers
-- follow the order of commits and have no holes.
CREATE TABLE live_topic (
    topic    uuid   PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence > 0)
) WITH (fillfactor = 70);

-- References and facts of events, never content. Partitioned by the day (UTC) for one reason: to forget by dropping.
CREATE TABLE live_event (
    topic      uuid        NOT NULL,
    sequence   bigint      NOT NULL,
    type       text        NOT NULL,
    facts      jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (topic, sequence, created_at)
) PARTITION BY RANGE (created_at);

-- The tail check reads the last moments across all topics.
CREATE INDEX live_event_created_at_idx ON live_event (created_at) INCLUDE (topic, sequence);

-- Takes what no day's partition takes, so that an insert never fails because maintenance did not run.
CREATE TABLE live_event_default PARTITION OF live_event DEFAULT;

-- Makes the partitions of today and of seven days ahead, moving rows that fell into the default partition, and drops
-- those whose last event is older than 30 days. The application owns no table, so it calls this as the owner. One
-- caller at a time: the others answer false. ATTACH, unlike CREATE … PARTITION OF, does not stop the inserts.
CREATE FUNCTION live_event_maintain() RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
    SET timezone = 'UTC'
    SET lock_timeout = '1s'
AS $$
DECLARE
    today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
    day   date;
    part  text;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('live_event_maintain')) THEN
        RETURN false;
    END IF;

    FOR day IN
        SELECT DISTINCT d FROM (
            SELECT today + n AS d FROM generate_series(0, 7) AS n
            UNION ALL
            SELECT (created_at AT TIME ZONE 'UTC')::date FROM live_event_default
        ) AS wanted ORDER BY d
    LOOP
        part := 'live_event_' || to_char(day, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I (LIKE live_event INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part);
        EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM ${app_role}', part);
        LOCK TABLE live_event_default IN ACCESS EXCLUSIVE MODE;
        EXECUTE format(
            'WITH moved AS (DELETE FROM live_event_default WHERE created_at >= %L AND created_at < %L RETURNING *)
             INSERT INTO %I SELECT * FROM moved', day, day + 1, part);
        EXECUTE format(
            'ALTER TABLE live_event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, day, day + 1);
    END LOOP;

    FOR part IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'live_event'::regclass
          AND c.relname ~ '^live_event_[0-9]{8}$'
          AND to_date(right(c.relname, 8), 'YYYYMMDD') < today - 30
        ORDER BY 1
    LOOP
        EXECUTE format('DROP TABLE %I', part);
    END LOOP;
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION live_event_maintain() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_event_maintain() TO ${app_role};
REVOKE DELETE ON live_topic FROM ${app_role};
REVOKE UPDATE, DELETE ON live_event, live_event_default FROM ${app_role};

SELECT live_event_maintain();
