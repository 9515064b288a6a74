#!/bin/sh
# Puts secrets, which come as files, into the environment of the portal alone, and starts it.
set -eu

secret() {
  cat "/run/secrets/$1"
}

if [ -n "${DATABASE_HOST:-}" ]; then
  address="@${DATABASE_HOST}:${DATABASE_PORT:-5432}/${DATABASE_NAME:-portal}"
  export DATABASE_OWNER_URL="postgresql://portal_owner:$(secret portal_owner)${address}"
  export DATABASE_URL="postgresql://portal_web:$(secret portal_web)${address}"
  export DATABASE_PUBLIC_URL="postgresql://portal_public:$(secret portal_public)${address}"
fi
if [ -f /run/secrets/nextauth_secret ]; then
  export NEXTAUTH_SECRET="$(secret nextauth_secret)"
fi
if [ -f /run/secrets/smtp_url ]; then
  export SMTP_URL="$(secret smtp_url)"
fi

exec node server/start.mjs "$@"
