-- First answers of requests with an Idempotency-Key, written in the transaction of the command they answer.
CREATE TABLE idempotency (
    principal    text        NOT NULL,
    key          text        NOT NULL,
    request_hash char(64)    NOT NULL,
    payload      jsonb       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (principal, key)
);

CREATE INDEX idempotency_expires_at_idx ON idempotency (expires_at);
