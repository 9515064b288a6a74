-- What must hold whatever the code does. Prisma's diff ignores checks, exclusions, triggers and partial indexes.
SET lock_timeout = '2s';

-- An organisation is a record that it owns itself: both rows are written in one transaction.
ALTER TABLE desk."Record" ALTER CONSTRAINT "Record_organisationId_fkey" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE desk."Record"
  ADD CONSTRAINT record_version CHECK (version >= 1),
  ADD CONSTRAINT record_language CHECK ("originalLanguage" ~ '^[a-z]{2,3}$');

ALTER TABLE desk."RecordLanguage"
  ADD CONSTRAINT record_language_code CHECK (language ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT record_language_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT record_language_published CHECK (
    state <> 'published' OR (slug IS NOT NULL AND "publishedVersion" IS NOT NULL AND "publishedAt" IS NOT NULL)),
  ADD CONSTRAINT record_language_not_public CHECK (
    state NOT IN ('draft', 'withdrawn') OR ("publishedVersion" IS NULL AND "publishedAt" IS NULL)),
  ADD CONSTRAINT record_language_reason CHECK (state <> 'withdrawn' OR length(trim("withdrawnReason")) > 0);

ALTER TABLE desk."RecordSource"
  ADD CONSTRAINT record_source_url CHECK (url ~ '^https?://[^[:space:]]+$'),
  ADD CONSTRAINT record_source_label CHECK (length(trim(label)) > 0);

ALTER TABLE desk."File"
  ADD CONSTRAINT file_bytes CHECK (bytes > 0),
  ADD CONSTRAINT file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE desk."Person"
  ADD CONSTRAINT person_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT person_human CHECK (kind <> 'human' OR email IS NOT NULL),
  ADD CONSTRAINT person_system CHECK (
    kind <> 'system' OR (email IS NULL AND "passwordHash" IS NULL AND NOT "isPortalAdmin"));

ALTER TABLE desk."Session" ADD CONSTRAINT session_seen CHECK ("lastSeenAt" >= "createdAt");
ALTER TABLE desk."OneTimeToken" ADD CONSTRAINT token_expiry CHECK ("expiresAt" > "createdAt");

ALTER TABLE desk."OrganisationName" ADD CONSTRAINT organisation_name CHECK (length(trim(name)) > 0);
CREATE UNIQUE INDEX organisation_name_official ON desk."OrganisationName" ("organisationId", coalesce(language, ''))
  WHERE kind = 'official';
CREATE INDEX organisation_name_lower ON desk."OrganisationName" (lower(name));

ALTER TABLE desk."Country" ADD CONSTRAINT country_code CHECK (code ~ '^[A-Z]{2}$');
ALTER TABLE desk."RegionCode" ADD CONSTRAINT region_code CHECK (code ~ '^[A-Z]{2}[0-9A-Z]{0,3}$');

ALTER TABLE desk."Project"
  ADD CONSTRAINT project_starts CHECK (starts ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'),
  ADD CONSTRAINT project_ends CHECK (ends ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');
ALTER TABLE desk."Practice"
  ADD CONSTRAINT practice_started CHECK (started ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');
ALTER TABLE desk."ProjectPartner"
  ADD CONSTRAINT project_partner_dates CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT project_partner_once EXCLUDE USING gist (
    "projectId" WITH =, "organisationId" WITH =, role WITH =, daterange("startsOn", "endsOn", '[]') WITH &&);
ALTER TABLE desk."Platform" ADD CONSTRAINT platform_roundtables CHECK ("roundtablesPlanned" BETWEEN 1 AND 99);

ALTER TABLE desk."Roundtable"
  ADD CONSTRAINT roundtable_sequence CHECK (sequence BETWEEN 1 AND 99),
  ADD CONSTRAINT roundtable_start CHECK ("startsAtMinute" BETWEEN 0 AND 1439),
  ADD CONSTRAINT roundtable_duration CHECK ("durationMinutes" BETWEEN 1 AND 10080),
  ADD CONSTRAINT roundtable_stakeholders CHECK (
    ("stakeholdersMin" IS NULL) = ("stakeholdersMax" IS NULL)
    AND "stakeholdersMin" >= 0 AND "stakeholdersMax" >= "stakeholdersMin" AND "stakeholdersMax" <= 100000),
  ADD CONSTRAINT roundtable_people CHECK (
    ("peopleMin" IS NULL) = ("peopleMax" IS NULL)
    AND "peopleMin" >= 0 AND "peopleMax" >= "peopleMin" AND "peopleMax" <= 100000);
ALTER TABLE desk."Attendance"
  ADD CONSTRAINT attendance_who CHECK (("organisationId" IS NULL) <> ("nameAsWritten" IS NULL)),
  ADD CONSTRAINT attendance_people CHECK (people BETWEEN 1 AND 100000);
ALTER TABLE desk."ActionPoint"
  ADD CONSTRAINT action_point_owner CHECK ("organisationId" IS NULL OR "ownerAsWritten" IS NULL);
ALTER TABLE desk."AgendaItem" ADD CONSTRAINT agenda_item_length CHECK ("minutesLong" BETWEEN 1 AND 1440);

-- A noun's row and its record must be of the same kind.
CREATE FUNCTION desk.check_record_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (SELECT kind::text FROM desk."Record" WHERE id = NEW.id) IS DISTINCT FROM TG_ARGV[0] THEN
    RAISE EXCEPTION 'record % is not a %', NEW.id, TG_ARGV[0] USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Organisation" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('partner');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Project" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('project');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Region" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('region');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Platform" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('platform');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Roundtable" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('roundtable');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Practice" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('practice');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Gap" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('gap');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Pilot" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('pilot');

-- Second fence around people: rows are visible only to the organisations named by the transaction.
ALTER TABLE desk."Participant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk."Participant" FORCE ROW LEVEL SECURITY;
CREATE POLICY participant_own_organisation ON desk."Participant" USING (
  EXISTS (
    SELECT 1 FROM desk."Record" record
    WHERE record.id = "Participant"."roundtableId"
      AND record."organisationId"::text = ANY (string_to_array(current_setting('app.organisations', true), ','))));

-- ISO 3166-1 codes of Europe and its neighbours; names come from the interface language.
INSERT INTO desk."Country" (code) VALUES
  ('AD'), ('AL'), ('AM'), ('AT'), ('AZ'), ('BA'), ('BE'), ('BG'), ('BY'), ('CH'), ('CY'), ('CZ'), ('DE'), ('DK'), ('EE'),
  ('ES'), ('FI'), ('FR'), ('GB'), ('GE'), ('GR'), ('HR'), ('HU'), ('IE'), ('IS'), ('IT'), ('LI'), ('LT'), ('LU'), ('LV'),
  ('MC'), ('MD'), ('ME'), ('MK'), ('MT'), ('NL'), ('NO'), ('PL'), ('PT'), ('RO'), ('RS'), ('SE'), ('SI'), ('SK'), ('SM'),
  ('TR'), ('UA'), ('VA'), ('XK');
