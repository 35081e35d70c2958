#!/bin/bash
# Records an AOT cache of JDK 25 beside the application: record-aot-cache.sh <directory of quarkus-run.jar>.
# The cache belongs to this very Java and to these very jars (paths and times included). The training run starts the
# whole application, answers a few requests and stops. Where the environment names a database (PARTA_DATABASE_URL, its
# users and PARTA_REDIS_URL), it is used and migrated: the cache then holds Flyway and both drivers as well. Without one
# there is no part behind it, and nothing is migrated.
set -euo pipefail
cd "$1"

export PARTA_HTTP_HOST=127.0.0.1 PARTA_HTTP_PORT=${PARTA_HTTP_PORT:-18080}
if [ -z "${PARTA_DATABASE_URL:-}" ]; then
  export PARTA_DATABASE_URL=postgresql://127.0.0.1:9/none PARTA_DATABASE_USERNAME=none PARTA_DATABASE_PASSWORD=none
  export PARTA_DATABASE_OWNER_USERNAME=none PARTA_DATABASE_OWNER_PASSWORD=none
  export QUARKUS_FLYWAY_MIGRATE_AT_START=false
fi
export PARTA_SAFETY_SECRET=${PARTA_SAFETY_SECRET:-none-of-production-none-of-production}
export PARTA_REDIS_URL=${PARTA_REDIS_URL:-redis://127.0.0.1:9} PARTA_KEYCLOAK_URL=${PARTA_KEYCLOAK_URL:-http://127.0.0.1:9}
export PARTA_SHUTDOWN_DRAIN_DELAY=0s

# Header and claims of a token that nobody signed: it is read and refused.
base64url() { printf '%s' "$1" | base64 -w0 | tr '+/' '-_' | tr -d '='; }
TOKEN=$(base64url '{"alg":"ES256","kid":"none"}').$(base64url '{"iss":"none","aud":"parta-api","sub":"none"}').$(base64url none)

ask() {
  { exec 3<>"/dev/tcp/127.0.0.1/$PARTA_HTTP_PORT"; } 2>/dev/null || return 1
  printf '%s' "$1" >&3
  timeout 10 cat <&3 | head -1
  exec 3>&-
}

post() {
  ask "$(printf 'POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s' "${2:-}" "${#1}" "$1")"
}

rm -f parta.aot
java -XX:AOTCacheOutput="$PWD/parta.aot" -Xlog:aot=error -jar quarkus-run.jar &
pid=$!
trap 'kill -9 $pid 2>/dev/null || true' EXIT

for _ in $(seq 300); do
  ask $'GET /q/health/started HTTP/1.0\r\n\r\n' | grep -q ' 200 ' && break
  kill -0 $pid 2>/dev/null || { echo "the training run ended too early" >&2; exit 1; }
  sleep 0.5
done

for _ in $(seq 20); do
  post '{"query":"{ serverTime }"}' >/dev/null
  post '{"query":"{ __typename }"}' $'Authorization: Bearer '"$TOKEN"$'\r\n' >/dev/null
  ask $'GET /q/health/ready HTTP/1.0\r\n\r\n' >/dev/null
done
ask $'GET /q/metrics HTTP/1.0\r\n\r\n' >/dev/null

kill -TERM $pid
wait $pid || true
trap - EXIT
test -s parta.aot
echo "recorded $(stat -c %s parta.aot) bytes"
