#!/bin/sh
# Run once by the image of PostgreSQL, when it makes its database: the role that serves. What it may do comes with each
# `pmo migrate --grant-to pmo_api`.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$API_PASSWORD" <<'SQL'
CREATE ROLE pmo_api LOGIN PASSWORD :'password';
SQL
