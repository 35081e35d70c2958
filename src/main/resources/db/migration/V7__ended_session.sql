-- Log-in sessions that Keycloak has ended. An access token outlives its session by minutes at most; this ends it at once.
CREATE TABLE ended_session (
    session_id text        PRIMARY KEY CONSTRAINT ended_session_id_length CHECK (char_length(session_id) BETWEEN 1 AND 128),
    ended_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ended_session_ended_at_idx ON ended_session (ended_at);

COMMENT ON TABLE ended_session IS 'Kept for a day, far longer than an access token lives; the next log-out sweeps older rows.';
