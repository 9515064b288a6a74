-- What must hold of people, links and the audit log, whatever the code does.
SET lock_timeout = '2s';

UPDATE desk."Person" SET "disabledBecause" = CASE WHEN "isDemo" THEN 'demo' ELSE 'admin' END::desk."DisabledBecause"
  WHERE "disabledAt" IS NOT NULL;

ALTER TABLE desk."Person"
  DROP CONSTRAINT person_human,
  ADD CONSTRAINT person_human CHECK (kind <> 'human' OR email IS NOT NULL OR "erasedAt" IS NOT NULL),
  -- Of a person who was erased nothing stays but that somebody of these organisations wrote.
  ADD CONSTRAINT person_erased CHECK ("erasedAt" IS NULL OR (
    email IS NULL AND name = '' AND "passwordHash" IS NULL AND NOT "isPortalAdmin" AND "disabledAt" IS NOT NULL));

ALTER TABLE desk."Session"
  ADD CONSTRAINT session_second_factor CHECK (NOT "isPending" OR "secondFactorAt" IS NULL);

-- A link that lets somebody in is bound to a person or to an address.
ALTER TABLE desk."OneTimeToken"
  ADD CONSTRAINT token_bound CHECK (
    purpose = 'set_up' OR "personId" IS NOT NULL OR ("subjectId" IS NOT NULL AND email IS NOT NULL));

-- The audit log is only ever added to, by whomever: also the owner of the tables corrects nothing.
CREATE FUNCTION desk.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON desk."AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION desk.refuse_rewriting();
