-- What must hold of merges and heartbeats, whatever the code does.
SET lock_timeout = '2s';

ALTER TABLE desk."Merge"
  ADD CONSTRAINT merge_of_two CHECK ("survivorId" <> "absorbedId"),
  ADD CONSTRAINT merge_undone CHECK (("undoneAt" IS NULL) = ("undoneById" IS NULL)),
  ADD CONSTRAINT merge_ended_once CHECK ("undoneAt" IS NULL OR "clearedAt" IS NULL);
ALTER TABLE desk."Record"
  ADD CONSTRAINT record_absorbed CHECK (NOT "isAbsorbed" OR (kind = 'partner' AND "deletedAt" IS NOT NULL));
-- Of two admins at the same moment one is the first.
CREATE UNIQUE INDEX merge_in_force ON desk."Merge" ("absorbedId") WHERE "undoneAt" IS NULL;
ALTER TABLE desk."DistinctPair" ADD CONSTRAINT distinct_pair_once CHECK ("oneId" < "otherId");
ALTER TABLE desk."HeartbeatQuestion"
  ADD CONSTRAINT heartbeat_answered CHECK ((answer IS NULL) = ("answeredAt" IS NULL)),
  ADD CONSTRAINT heartbeat_link CHECK (link ~ '^https?://[^[:space:]]+$');

-- Who carries on what an organisation was: itself, where nothing took it in.
CREATE FUNCTION desk.survivor_of(organisation uuid) RETURNS uuid LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  survivor uuid;
BEGIN
  FOR turn IN 1..100 LOOP
    SELECT "survivorId" INTO survivor FROM desk."Merge" WHERE "absorbedId" = organisation AND "undoneAt" IS NULL;
    EXIT WHEN survivor IS NULL;
    organisation := survivor;
  END LOOP;
  RETURN organisation;
END $$;

-- A form that was open before a merge, an old version that is brought back, an import: what they write about the
-- organisation that was taken in is about the one that took it in.
CREATE FUNCTION desk.follow_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  named uuid;
  survivor uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM desk."Merge" WHERE "undoneAt" IS NULL) THEN
    RETURN NEW;
  END IF;
  named := (pg_catalog.to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  survivor := desk.survivor_of(named);
  IF survivor IS DISTINCT FROM named THEN
    NEW := pg_catalog.jsonb_populate_record(NEW, pg_catalog.jsonb_build_object(TG_ARGV[0], survivor));
  END IF;
  RETURN NEW;
END $$;

-- Every column that names an organisation follows merges, but for what is an organisation's own and goes with it. A
-- migration that adds such a column calls this again; a test tells where that was forgotten.
CREATE FUNCTION desk.follow_merges() RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT relation.relname AS name, field.attname AS field
    FROM pg_catalog.pg_constraint link
    JOIN pg_catalog.pg_class relation ON relation.oid = link.conrelid
    JOIN pg_catalog.pg_attribute field ON field.attrelid = link.conrelid AND field.attnum = link.conkey[1]
    WHERE link.contype = 'f' AND link.confrelid = 'desk."Organisation"'::pg_catalog.regclass
      AND relation.relname NOT IN ('OrganisationName', 'OrganisationTranslation', 'OrganisationChange',
        'OrganisationIdentifier', 'OrganisationRegion', 'DistinctPair')
  LOOP
    EXECUTE pg_catalog.format(
      'CREATE OR REPLACE TRIGGER %I BEFORE INSERT OR UPDATE OF %I ON desk.%I FOR EACH ROW EXECUTE FUNCTION desk.follow_merge(%L)',
      'follow_merge_' || place.field, place.field, place.name, place.field);
  END LOOP;
END $$;
SELECT desk.follow_merges();

-- The login of the web deletes no history; undoing a merge takes back the versions that the merge itself made, where
-- nobody saved after them.
CREATE FUNCTION desk.forget_merge(undone uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM desk."Revision" revision USING desk."Merge" merge, desk."MergeMove" move, desk."Record" record
  WHERE merge.id = undone AND merge."undoneAt" IS NOT NULL AND move."mergeId" = merge.id AND move.place = 'Revision'
    AND revision.id = (move.key ->> 'id')::uuid AND revision."recordId" = merge."survivorId"
    AND record.id = revision."recordId" AND record.version < revision.version
$$;
REVOKE ALL ON FUNCTION desk.forget_merge(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk.forget_merge(uuid) TO portal_web;

-- When somebody last said of a public record that it is still so, and since when nobody has.
CREATE TABLE pub.confirmation (
  record_id uuid PRIMARY KEY,
  confirmed_on date,
  unconfirmed_since date,
  CONSTRAINT confirmation_says_something CHECK (confirmed_on IS NOT NULL OR unconfirmed_since IS NOT NULL)
);
