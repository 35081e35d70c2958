#!/bin/bash
# Runs once, when the data directory is empty: a database with two roles for Parta, and one for Keycloak.
# The owner migrates; the application reads and writes and owns nothing, so that it cannot change the audit log.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$PARTA_DATABASE_OWNER_USERNAME" --set owner_password="$PARTA_DATABASE_OWNER_PASSWORD" \
  --set app="$PARTA_DATABASE_USERNAME" --set app_password="$PARTA_DATABASE_PASSWORD" \
  --set keycloak_password="$PARTA_KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE parta OWNER :"owner" LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE parta FROM PUBLIC;
GRANT CONNECT ON DATABASE parta TO :"app";
\connect parta
ALTER SCHEMA public OWNER TO :"owner";
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SQL
