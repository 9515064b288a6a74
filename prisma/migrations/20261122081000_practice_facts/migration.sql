-- What a practice shows of itself: whom it is for, who takes part, what shows that it works, where it came from.
SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."TargetGroup" AS ENUM ('refugees', 'asylum_seekers', 'temporary_protection', 'resettled', 'migrant_workers', 'women', 'children', 'unaccompanied_minors', 'young_people', 'families', 'older_people', 'people_with_disabilities', 'survivors', 'local_residents', 'professionals');

-- CreateEnum
CREATE TYPE "desk"."EvidenceKind" AS ENUM ('figures', 'feedback', 'self_evaluation', 'external_evaluation', 'study', 'adopted_elsewhere', 'award');

-- AlterTable
ALTER TABLE "desk"."Practice" ADD COLUMN     "adoptedFromId" UUID;

-- CreateTable
CREATE TABLE "desk"."PracticeTargetGroup" (
    "practiceId" UUID NOT NULL,
    "group" "desk"."TargetGroup" NOT NULL,

    CONSTRAINT "PracticeTargetGroup_pkey" PRIMARY KEY ("practiceId","group")
);

-- CreateTable
CREATE TABLE "desk"."PracticeStakeholder" (
    "practiceId" UUID NOT NULL,
    "kind" "desk"."StakeholderKind" NOT NULL,

    CONSTRAINT "PracticeStakeholder_pkey" PRIMARY KEY ("practiceId","kind")
);

-- CreateTable
CREATE TABLE "desk"."Evidence" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "desk"."EvidenceKind" NOT NULL,
    "happened" VARCHAR(10),
    "url" VARCHAR(2000),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."EvidenceTranslation" (
    "evidenceId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "statement" VARCHAR(2000) NOT NULL,

    CONSTRAINT "EvidenceTranslation_pkey" PRIMARY KEY ("evidenceId","language")
);

-- CreateIndex
CREATE INDEX "Practice_adoptedFromId_idx" ON "desk"."Practice"("adoptedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_practiceId_position_key" ON "desk"."Evidence"("practiceId", "position");

-- AddForeignKey
ALTER TABLE "desk"."Practice" ADD CONSTRAINT "Practice_adoptedFromId_fkey" FOREIGN KEY ("adoptedFromId") REFERENCES "desk"."Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PracticeTargetGroup" ADD CONSTRAINT "PracticeTargetGroup_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PracticeStakeholder" ADD CONSTRAINT "PracticeStakeholder_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Evidence" ADD CONSTRAINT "Evidence_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EvidenceTranslation" ADD CONSTRAINT "EvidenceTranslation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold whatever the code does.
ALTER TABLE desk."Evidence"
  ADD CONSTRAINT evidence_happened CHECK (desk.is_partial_date("happened")),
  ADD CONSTRAINT evidence_url CHECK (url ~ '^https?://[^[:space:]]+$');

-- A practice is not modelled on itself, not even through others.
CREATE FUNCTION desk.check_adoption() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE earlier AS (
      SELECT NEW."adoptedFromId" AS id
      UNION
      SELECT practice."adoptedFromId" FROM earlier JOIN desk."Practice" practice ON practice.id = earlier.id)
    SELECT 1 FROM earlier WHERE earlier.id = NEW.id)
  THEN
    RAISE EXCEPTION 'a practice cannot be modelled on itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_adoption_cycle';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER practice_adoption_cycle BEFORE INSERT OR UPDATE OF "adoptedFromId" ON desk."Practice"
  FOR EACH ROW WHEN (NEW."adoptedFromId" IS NOT NULL) EXECUTE FUNCTION desk.check_adoption();

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
