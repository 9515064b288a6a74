-- What holds of the settings and of changes to many records, whatever the code does.
SET lock_timeout = '2s';

-- What the public knows of the settings: one row, none while nothing was decided.
CREATE TABLE pub.setting (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  version integer NOT NULL,
  body jsonb NOT NULL
);

ALTER TABLE desk."PortalSettings"
  ADD CONSTRAINT settings_version CHECK (version > 0),
  ADD CONSTRAINT settings_restored CHECK ("restoredFrom" < version);
-- A version that was in force stays what it was.
REVOKE UPDATE, DELETE ON desk."PortalSettings" FROM portal_web;

ALTER TABLE desk."PortalLogo"
  ADD CONSTRAINT logo_key CHECK ("storageKey" ~ '^[0-9a-f]{32}$'),
  ADD CONSTRAINT logo_size CHECK (width > 0 AND height > 0 AND bytes > 0);

ALTER TABLE desk."SavedView" ADD CONSTRAINT view_named CHECK (name <> '');

ALTER TABLE desk."BulkChange"
  ADD CONSTRAINT bulk_count CHECK (count BETWEEN 1 AND 1000),
  ADD CONSTRAINT bulk_undone CHECK ("undoneById" IS NULL OR "undoneAt" IS NOT NULL);

-- What happens to a record is the business of whose record it is, whoever writes it down.
CREATE FUNCTION desk.name_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW."organisationId" IS NULL AND NEW."recordId" IS NOT NULL THEN
    SELECT record."organisationId" INTO NEW."organisationId" FROM desk."Record" record WHERE record.id = NEW."recordId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_organisation BEFORE INSERT ON desk."AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION desk.name_organisation();
