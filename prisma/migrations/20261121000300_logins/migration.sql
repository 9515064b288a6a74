-- Who may do what. The three logins are made before migrating (server/roles.ts or `npm run db:roles`).
SET lock_timeout = '2s';

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO portal_web, portal_public;

GRANT USAGE ON SCHEMA desk TO portal_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA desk TO portal_web;
ALTER DEFAULT PRIVILEGES IN SCHEMA desk GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_web;
-- History is only ever added to; erasing a record removes its revisions through the foreign key.
REVOKE UPDATE, DELETE ON desk."AuditEvent", desk."Revision" FROM portal_web;
REVOKE INSERT, UPDATE, DELETE ON desk."Country" FROM portal_web;

GRANT USAGE ON SCHEMA pub TO portal_web, portal_public;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pub TO portal_web;
GRANT SELECT ON ALL TABLES IN SCHEMA pub TO portal_public;
ALTER DEFAULT PRIVILEGES IN SCHEMA pub GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_web;
ALTER DEFAULT PRIVILEGES IN SCHEMA pub GRANT SELECT ON TABLES TO portal_public;
-- A change keeps its number and its place for ever; only its address is blanked by an erasure.
REVOKE DELETE ON pub.change FROM portal_web;
REVOKE INSERT, DELETE ON pub.generation FROM portal_web;
