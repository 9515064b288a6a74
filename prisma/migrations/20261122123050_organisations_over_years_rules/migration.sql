-- What must hold of organisations over the years, whatever the code does.
SET lock_timeout = '2s';

ALTER TABLE desk."OrganisationName"
  ADD CONSTRAINT organisation_name_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT organisation_name_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT organisation_name_in_order CHECK ("ends" >= left("starts", length("ends")));

ALTER TABLE desk."OrganisationIdentifier"
  ADD CONSTRAINT organisation_identifier_value CHECK (length(trim(value)) > 0),
  ADD CONSTRAINT organisation_identifier_url CHECK (url ~ '^https?://');

-- Whoever leaves, leaves a project; nothing else names one.
ALTER TABLE desk."OrganisationChange"
  ADD CONSTRAINT organisation_change_project CHECK ((kind = 'left_project') = ("projectId" IS NOT NULL));

-- A change that comes to another organisation brings its successors with it: they may lead back.
CREATE FUNCTION desk.check_moved_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('organisation successors', 0));
  IF EXISTS (
    WITH RECURSIVE later AS (
      SELECT successor."organisationId" AS id FROM desk."OrganisationSuccessor" successor WHERE successor."changeId" = NEW.id
      UNION
      SELECT successor."organisationId" FROM later
      JOIN desk."OrganisationChange" change ON change."organisationId" = later.id
      JOIN desk."OrganisationSuccessor" successor ON successor."changeId" = change.id)
    SELECT 1 FROM later WHERE later.id = NEW."organisationId")
  THEN
    RAISE EXCEPTION 'an organisation cannot succeed itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_successor_cycle';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER organisation_change_moved AFTER UPDATE OF "organisationId" ON desk."OrganisationChange"
  FOR EACH ROW EXECUTE FUNCTION desk.check_moved_change();

-- The picture beside a name is an image that its own record has.
CREATE FUNCTION desk.check_logo() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM desk."File" file WHERE file.id = NEW."logoFileId" AND file."recordId" = NEW.id AND file.kind = 'image')
  THEN
    RAISE EXCEPTION 'a logo is an image of the organisation''s own record' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_logo';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER organisation_logo BEFORE INSERT OR UPDATE OF "logoFileId" ON desk."Organisation"
  FOR EACH ROW WHEN (NEW."logoFileId" IS NOT NULL) EXECUTE FUNCTION desk.check_logo();

ALTER TABLE desk."LinkCheck"
  ADD CONSTRAINT link_check_failed CHECK ("failedDays" >= 0 AND ("failedDays" = 0 OR "lastFailedOn" IS NOT NULL));

-- Every reference between records that keeps what it names from being erased; a test compares it with the foreign keys.
CREATE OR REPLACE FUNCTION desk.records_referring_to(targets uuid[]) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT "roundtableId" FROM desk."ActionPoint" WHERE "organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."Attendance" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Campaign" WHERE "projectId" = ANY (targets)
  UNION SELECT "campaignId" FROM desk."CampaignContact" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Codebook" WHERE "projectId" = ANY (targets)
  UNION SELECT id FROM desk."Event" WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "eventId" FROM desk."EventHost" WHERE "organisationId" = ANY (targets)
  UNION SELECT "recordId" FROM desk."Funding" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Gap"
    WHERE "eventId" = ANY (targets) OR "regionId" = ANY (targets) OR "roundtableId" = ANY (targets)
  UNION SELECT id FROM desk."Organisation" WHERE "seatRegionId" = ANY (targets)
  UNION SELECT "organisationId" FROM desk."OrganisationChange" WHERE "projectId" = ANY (targets)
  UNION SELECT "organisationId" FROM desk."OrganisationRegion" WHERE "regionId" = ANY (targets)
  UNION SELECT change."organisationId" FROM desk."OrganisationSuccessor" successor
    JOIN desk."OrganisationChange" change ON change.id = successor."changeId"
    WHERE successor."organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."Participant" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Pilot"
    WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets) OR "roundtableId" = ANY (targets)
  UNION SELECT "pilotId" FROM desk."PilotImplementer" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Platform" WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "platformId" FROM desk."PlatformMember" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Practice"
    WHERE "adoptedFromId" = ANY (targets) OR "organisationId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "pressId" FROM desk."PressContact" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."PressRelease" WHERE "campaignId" = ANY (targets) OR "projectId" = ANY (targets)
  UNION SELECT "projectId" FROM desk."ProjectPartner" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Publication" WHERE "projectId" = ANY (targets) OR "roundId" = ANY (targets)
  UNION SELECT "publicationId" FROM desk."PublicationPublisher" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Record" WHERE "organisationId" = ANY (targets)
  UNION SELECT "recordId" FROM desk."Response" WHERE "gapId" = ANY (targets)
  UNION SELECT id FROM desk."Round" WHERE "codebookId" = ANY (targets) OR "projectId" = ANY (targets)
  UNION SELECT id FROM desk."Roundtable" WHERE "platformId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."RoundtableHost" WHERE "organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."RoundtablePractice" WHERE "practiceId" = ANY (targets)
  UNION SELECT score.id FROM desk."Score" score
    LEFT JOIN desk."Dimension" dimension ON dimension.id = score."dimensionId"
    WHERE score."roundId" = ANY (targets) OR dimension."codebookId" = ANY (targets)
$$;
