-- Who takes a place in a project carries nothing else on: two organisations may well take each other's places.
SET lock_timeout = '2s';

CREATE OR REPLACE FUNCTION desk.check_successor() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  told desk."OrganisationChange";
BEGIN
  -- One after the other until the transaction ends; the query below then sees what was committed meanwhile.
  PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('organisation successors', 0));
  SELECT * INTO told FROM desk."OrganisationChange" WHERE id = NEW."changeId";
  IF NEW."organisationId" = told."organisationId" OR told.kind <> 'left_project' AND EXISTS (
    WITH RECURSIVE later AS (
      SELECT NEW."organisationId" AS id
      UNION
      SELECT successor."organisationId" FROM later
      JOIN desk."OrganisationChange" change ON change."organisationId" = later.id AND change.kind <> 'left_project'
      JOIN desk."OrganisationSuccessor" successor ON successor."changeId" = change.id)
    SELECT 1 FROM later WHERE later.id = told."organisationId")
  THEN
    RAISE EXCEPTION 'an organisation cannot succeed itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_successor_cycle';
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION desk.check_moved_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('organisation successors', 0));
  IF EXISTS (
    SELECT 1 FROM desk."OrganisationSuccessor" successor
    WHERE successor."changeId" = NEW.id AND successor."organisationId" = NEW."organisationId")
  OR NEW.kind <> 'left_project' AND EXISTS (
    WITH RECURSIVE later AS (
      SELECT successor."organisationId" AS id FROM desk."OrganisationSuccessor" successor WHERE successor."changeId" = NEW.id
      UNION
      SELECT successor."organisationId" FROM later
      JOIN desk."OrganisationChange" change ON change."organisationId" = later.id AND change.kind <> 'left_project'
      JOIN desk."OrganisationSuccessor" successor ON successor."changeId" = change.id)
    SELECT 1 FROM later WHERE later.id = NEW."organisationId")
  THEN
    RAISE EXCEPTION 'an organisation cannot succeed itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_successor_cycle';
  END IF;
  RETURN NEW;
END
$$;

-- A change that was told as something else obeys the rules of what it is now.
CREATE TRIGGER organisation_change_retold AFTER UPDATE OF kind ON desk."OrganisationChange"
  FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION desk.check_moved_change();
