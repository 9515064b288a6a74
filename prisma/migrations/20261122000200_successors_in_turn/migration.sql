-- Two organisations could become each other's successor at the same moment: neither saw the other's row yet.
SET lock_timeout = '2s';

CREATE OR REPLACE FUNCTION desk.check_successor() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  -- One after the other until the transaction ends; the query below then sees what was committed meanwhile.
  PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('organisation successors', 0));
  IF EXISTS (
    WITH RECURSIVE later AS (
      SELECT NEW."organisationId" AS id
      UNION
      SELECT successor."organisationId" FROM later
      JOIN desk."OrganisationChange" change ON change."organisationId" = later.id
      JOIN desk."OrganisationSuccessor" successor ON successor."changeId" = change.id)
    SELECT 1 FROM later JOIN desk."OrganisationChange" change ON change."organisationId" = later.id
    WHERE change.id = NEW."changeId")
  THEN
    RAISE EXCEPTION 'an organisation cannot succeed itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_successor_cycle';
  END IF;
  RETURN NEW;
END
$$;
