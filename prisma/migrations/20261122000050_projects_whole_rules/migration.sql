-- What must hold whatever the code does.
SET lock_timeout = '2s';

-- A day, month or year: `2021-06-24`, `2021-06`, `2021`.
CREATE FUNCTION desk.is_partial_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT SET search_path = ''
  RETURN value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';
CREATE FUNCTION desk.first_day(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT SET search_path = ''
  RETURN make_date(left(value, 4)::int, coalesce(nullif(substr(value, 6, 2), '')::int, 1), coalesce(nullif(substr(value, 9, 2), '')::int, 1));
CREATE FUNCTION desk.last_day(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT SET search_path = ''
  RETURN CASE length(value)
    WHEN 4 THEN make_date(value::int, 12, 31)
    WHEN 7 THEN (desk.first_day(value) + interval '1 month' - interval '1 day')::date
    ELSE desk.first_day(value) END;

ALTER TABLE desk."Practice"
  ADD CONSTRAINT practice_ended CHECK (desk.is_partial_date("ended"));
ALTER TABLE desk."ProjectPartner"
  ADD CONSTRAINT project_partner_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT project_partner_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT project_partner_starts_before CHECK (desk.last_day("ends") >= desk.first_day("starts"));
ALTER TABLE desk."Pilot"
  ADD CONSTRAINT pilot_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT pilot_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT pilot_starts_before CHECK (desk.last_day("ends") >= desk.first_day("starts"));
ALTER TABLE desk."Outcome"
  ADD CONSTRAINT outcome_happened CHECK (desk.is_partial_date("happened"));
ALTER TABLE desk."Funding"
  ADD CONSTRAINT funding_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT funding_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT funding_starts_before CHECK (desk.last_day("ends") >= desk.first_day("starts"));
ALTER TABLE desk."Round"
  ADD CONSTRAINT round_data_as_of CHECK (desk.is_partial_date("dataAsOf")),
  ADD CONSTRAINT round_period_starts CHECK (desk.is_partial_date("periodStarts")),
  ADD CONSTRAINT round_period_ends CHECK (desk.is_partial_date("periodEnds")),
  ADD CONSTRAINT round_released CHECK (desk.is_partial_date("released")),
  ADD CONSTRAINT round_period_starts_before CHECK (desk.last_day("periodEnds") >= desk.first_day("periodStarts"));
ALTER TABLE desk."Campaign"
  ADD CONSTRAINT campaign_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT campaign_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT campaign_starts_before CHECK (desk.last_day("ends") >= desk.first_day("starts"));
ALTER TABLE desk."Publication"
  ADD CONSTRAINT publication_released CHECK (desk.is_partial_date("released"));
ALTER TABLE desk."Event"
  ADD CONSTRAINT event_starts CHECK (desk.is_partial_date("starts")),
  ADD CONSTRAINT event_ends CHECK (desk.is_partial_date("ends")),
  ADD CONSTRAINT event_starts_before CHECK (desk.last_day("ends") >= desk.first_day("starts"));
ALTER TABLE desk."OrganisationChange"
  ADD CONSTRAINT organisation_change_happened CHECK (desk.is_partial_date("happened"));
ALTER TABLE desk."Practice"
  ADD CONSTRAINT practice_started_before CHECK (desk.last_day(ended) >= desk.first_day(started));

-- An organisation has one role in a project only once at a time.
ALTER TABLE desk."ProjectPartner"
  ADD CONSTRAINT project_partner_once EXCLUDE USING gist (
    "projectId" WITH =, "organisationId" WITH =, role WITH =,
    daterange(desk.first_day(starts), desk.last_day(ends), '[]') WITH &&);

ALTER TABLE desk."Pilot"
  ADD CONSTRAINT pilot_duration CHECK ("durationMonths" BETWEEN 1 AND 600),
  ADD CONSTRAINT pilot_beneficiaries CHECK ("plannedBeneficiaries" BETWEEN 1 AND 10000000);
ALTER TABLE desk."PilotImplementer"
  ADD CONSTRAINT pilot_implementer_who CHECK (("organisationId" IS NULL) <> ("nameAsWritten" IS NULL));
ALTER TABLE desk."Funding"
  ADD CONSTRAINT funding_who CHECK (("organisationId" IS NULL) <> ("nameAsWritten" IS NULL)),
  ADD CONSTRAINT funding_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT funding_amount CHECK (
    ("amountMin" IS NULL) = ("amountMax" IS NULL) AND "amountMin" >= 0 AND "amountMax" >= "amountMin");
ALTER TABLE desk."Event" ADD CONSTRAINT event_participants CHECK (participants BETWEEN 0 AND 10000000);
ALTER TABLE desk."RecordClaim" ADD CONSTRAINT record_claim_sources CHECK (0 <= ALL (sources));

-- A gap is told of one place and was raised at one occasion.
ALTER TABLE desk."Gap"
  ADD CONSTRAINT gap_occasion CHECK ("roundtableId" IS NULL OR "eventId" IS NULL),
  ADD CONSTRAINT gap_place CHECK ("roundtableId" IS NULL OR "regionId" IS NOT NULL);

ALTER TABLE desk."Dimension" ADD CONSTRAINT dimension_key CHECK (key ~ '^[a-z0-9]+([_-][a-z0-9]+)*$');
ALTER TABLE desk."Indicator" ADD CONSTRAINT indicator_key CHECK (key ~ '^[a-z0-9]+([_-][a-z0-9]+)*$');
ALTER TABLE desk."Round"
  ADD CONSTRAINT round_year CHECK ("referenceYear" BETWEEN 1990 AND 2199),
  ADD CONSTRAINT round_indicators CHECK ("scoredIndicators" BETWEEN 1 AND 10000);

-- A score is overall, of a step or of a dimension; a country's names its country; one figure for one thing.
ALTER TABLE desk."Score"
  ADD CONSTRAINT score_value CHECK (value BETWEEN 0 AND 100),
  ADD CONSTRAINT score_level CHECK (step IS NULL OR "dimensionId" IS NULL),
  ADD CONSTRAINT score_subject CHECK ((subject = 'country') = ("countryCode" IS NOT NULL));
CREATE UNIQUE INDEX score_once ON desk."Score" ("roundId", subject, "countryCode", step, "dimensionId")
  NULLS NOT DISTINCT WHERE value IS NOT NULL;

ALTER TABLE desk."Publication"
  ADD CONSTRAINT publication_url CHECK (url ~ '^https?://[^[:space:]]+$'),
  ADD CONSTRAINT publication_language CHECK ("titleLanguage" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT publication_title CHECK (length(trim(title)) > 0);
ALTER TABLE desk."CampaignPoint" ADD CONSTRAINT campaign_point_url CHECK (url ~ '^https?://[^[:space:]]+$');

CREATE FUNCTION desk.check_successor() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
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
CREATE TRIGGER successor_cycle BEFORE INSERT OR UPDATE ON desk."OrganisationSuccessor"
  FOR EACH ROW EXECUTE FUNCTION desk.check_successor();

CREATE FUNCTION desk.check_record_is_answer() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (SELECT kind::text FROM desk."Record" WHERE id = NEW."recordId") NOT IN ('practice', 'pilot') THEN
    RAISE EXCEPTION 'record % does not answer gaps', NEW."recordId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER response_kind BEFORE INSERT OR UPDATE ON desk."Response"
  FOR EACH ROW EXECUTE FUNCTION desk.check_record_is_answer();

CREATE FUNCTION desk.check_record_is_paid_for() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (SELECT kind::text FROM desk."Record" WHERE id = NEW."recordId") NOT IN ('project', 'practice', 'pilot') THEN
    RAISE EXCEPTION 'record % has no funding', NEW."recordId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER funding_kind BEFORE INSERT OR UPDATE OF "recordId" ON desk."Funding"
  FOR EACH ROW EXECUTE FUNCTION desk.check_record_is_paid_for();

CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Codebook" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('codebook');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Round" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('round');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Score" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('score');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."PressRelease" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('press');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Campaign" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('campaign');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Publication" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('publication');
CREATE TRIGGER record_kind BEFORE INSERT OR UPDATE OF id ON desk."Event" FOR EACH ROW EXECUTE FUNCTION desk.check_record_kind('event');

-- Versions kept before partners' times were as exact as they are known.
UPDATE desk."Revision" revision
SET snapshot = jsonb_set(snapshot, '{partners}', (
  SELECT coalesce(jsonb_agg((partner - 'startsOn' - 'endsOn')
    || jsonb_build_object('starts', partner->'startsOn', 'ends', partner->'endsOn', 'standing', 'took_part') ORDER BY place), '[]')
  FROM jsonb_array_elements(snapshot->'partners') WITH ORDINALITY AS listed (partner, place)))
FROM desk."Record" record WHERE record.id = revision."recordId" AND record.kind::text = 'project';
UPDATE pub.document
SET body = jsonb_set(body, '{partners}', (
  SELECT coalesce(jsonb_agg((partner - 'startsOn' - 'endsOn')
    || jsonb_build_object('starts', partner->'startsOn', 'ends', partner->'endsOn', 'standing', 'took_part') ORDER BY place), '[]')
  FROM jsonb_array_elements(body->'partners') WITH ORDINALITY AS listed (partner, place)))
WHERE kind = 'project';
