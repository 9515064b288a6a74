-- What must hold of reviews, schedules, preview links and histories, whatever the code does.
SET lock_timeout = '2s';

ALTER TABLE desk."RecordLanguage"
  ADD CONSTRAINT record_language_returned CHECK (length(trim("returnedReason")) > 0);
ALTER TABLE desk."Record"
  ADD CONSTRAINT record_deleted CHECK (("deletedAt" IS NULL) = ("deletedById" IS NULL));
-- An expression: Prisma's diff leaves it alone.
CREATE INDEX record_language_words ON desk."RecordLanguage" USING gin ((lower(title) || ' ' || words) public.gin_trgm_ops);

-- The same table as lib/publishing/states.ts; a test compares them.
CREATE FUNCTION desk.refuse_leap() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a language begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state::text, NEW.state::text) NOT IN (
    ('draft', 'in_review'), ('draft', 'published'),
    ('in_review', 'draft'), ('in_review', 'published'), ('in_review', 'withdrawn'),
    ('published', 'in_review'), ('published', 'withdrawn'),
    ('withdrawn', 'in_review'), ('withdrawn', 'published')) THEN
    RAISE EXCEPTION 'a language cannot go from % to %', OLD.state, NEW.state USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER record_language_leap BEFORE INSERT OR UPDATE OF state ON desk."RecordLanguage"
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_leap();

-- Where the organisation asks for four eyes, whoever publishes did not save any version since the last one that was published.
CREATE FUNCTION desk.refuse_own_publication() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW."publishedVersion" IS NULL OR NEW."publishedVersion" IS NOT DISTINCT FROM OLD."publishedVersion" THEN
    RETURN NEW;
  END IF;
  IF EXISTS (
    SELECT FROM desk."Record" record
    JOIN desk."Organisation" organisation ON organisation.id = record."organisationId" AND organisation."fourEyes"
    JOIN desk."Revision" revision ON revision."recordId" = record.id
    WHERE record.id = NEW."recordId" AND revision."personId" = NEW."publishedById"
      AND revision.version > coalesce(OLD."publishedVersion", 0) AND revision.version <= NEW."publishedVersion") THEN
    RAISE EXCEPTION 'whoever publishes did not write it' USING ERRCODE = '23514', CONSTRAINT = 'record_language_four_eyes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER record_language_four_eyes BEFORE UPDATE OF "publishedVersion" ON desk."RecordLanguage"
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_own_publication();

ALTER TABLE desk."ScheduledPublication"
  ADD CONSTRAINT schedule_languages CHECK (cardinality(languages) > 0),
  ADD CONSTRAINT schedule_ended_once CHECK ("cancelledAt" IS NULL OR "doneAt" IS NULL);
CREATE UNIQUE INDEX schedule_waiting ON desk."ScheduledPublication" ("recordId")
  WHERE "cancelledAt" IS NULL AND "doneAt" IS NULL;

ALTER TABLE desk."PreviewLink"
  ADD CONSTRAINT preview_link_secret CHECK ("secretHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT preview_link_label CHECK (length(trim(label)) > 0),
  ADD CONSTRAINT preview_link_expiry CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '31 days');

-- Steps and visits are only ever added. Of the history a form's own saves may be folded together, nothing else.
REVOKE UPDATE, DELETE ON desk."ReviewStep", desk."PreviewVisit" FROM portal_web;
GRANT DELETE ON desk."Revision" TO portal_web;
CREATE FUNCTION desk.refuse_forgetting() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  -- A record that is erased takes its history along: that runs as the owner of the tables.
  IF current_user = 'portal_web' AND NOT OLD."isAutosave" THEN
    RAISE EXCEPTION 'a saved version is kept' USING ERRCODE = '42501';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER revision_kept BEFORE DELETE ON desk."Revision"
  FOR EACH ROW EXECUTE FUNCTION desk.refuse_forgetting();
