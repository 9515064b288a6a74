#!/bin/sh
# Makes the secrets that compose.yaml names, once. Run it in the folder of compose.yaml.
set -eu
umask 077

mkdir -p deploy/secrets
for name in postgres portal_owner portal_web portal_public nextauth_secret; do
  file="deploy/secrets/${name}"
  # Hexadecimal, so that it stands in an address as it is.
  [ -s "$file" ] || od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file"
done
# Read inside the containers by users who are not this one.
chmod 711 deploy/secrets
chmod 444 deploy/secrets/*
echo "The secrets lie in deploy/secrets. Keep a copy of them elsewhere."
