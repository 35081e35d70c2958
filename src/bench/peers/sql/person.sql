-- Who asks: the person of a token's subject, unless blocked.
SELECT id, first_name, last_name FROM person WHERE keycloak_subject = $1 AND blocked_at IS NULL
