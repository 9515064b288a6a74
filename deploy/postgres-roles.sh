#!/bin/sh
# Run by the image of PostgreSQL when its data folder is new: the three logins and the database, as `npm run db:roles` says.
set -eu

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner="$(cat /run/secrets/portal_owner)" \
  --set=web="$(cat /run/secrets/portal_web)" \
  --set=public="$(cat /run/secrets/portal_public)" <<'SQL'
CREATE ROLE portal_owner LOGIN PASSWORD :'owner';
CREATE ROLE portal_web LOGIN PASSWORD :'web';
CREATE ROLE portal_public LOGIN PASSWORD :'public';
ALTER ROLE portal_owner CREATEDB;
ALTER ROLE portal_web SET lock_timeout = '2s';
ALTER ROLE portal_web SET statement_timeout = '5s';
ALTER ROLE portal_web SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE portal_public SET lock_timeout = '2s';
ALTER ROLE portal_public SET statement_timeout = '5s';
ALTER ROLE portal_public SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE portal_public SET default_transaction_read_only = on;
CREATE DATABASE "portal" OWNER portal_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE "portal" FROM PUBLIC;
GRANT CONNECT ON DATABASE "portal" TO portal_web, portal_public;
SQL
