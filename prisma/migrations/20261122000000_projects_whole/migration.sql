-- Funding, pilots with outcomes, evaluation, press, campaigns, publications, events, what became of organisations.
SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."CampaignPointKind" AS ENUM ('story', 'figure', 'echo');

-- CreateEnum
CREATE TYPE "desk"."EvaluationStep" AS ENUM ('legal', 'policy', 'implementation');

-- CreateEnum
CREATE TYPE "desk"."DimensionGroup" AS ENUM ('general_conditions', 'legal_integration', 'socio_economic', 'socio_cultural');

-- CreateEnum
CREATE TYPE "desk"."IndicatorWording" AS ENUM ('official', 'recalled', 'published_theme');

-- CreateEnum
CREATE TYPE "desk"."ScoreSubject" AS ENUM ('country', 'average', 'spread');

-- CreateEnum
CREATE TYPE "desk"."ScoreConfidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "desk"."EventKind" AS ENUM ('announcement', 'launch', 'coalition_meeting', 'partner_meeting', 'conference', 'webinar', 'study_visit', 'campaign_day', 'publication_day', 'discussion');

-- CreateEnum
CREATE TYPE "desk"."OrganisationChangeKind" AS ENUM ('renamed', 'merged', 'split', 'closed');

-- CreateEnum
CREATE TYPE "desk"."ProjectStanding" AS ENUM ('took_part', 'withdrew', 'listed_only', 'side_project');

-- CreateEnum
CREATE TYPE "desk"."PublicationKind" AS ENUM ('comparative_report', 'national_report', 'policy_brief', 'briefing', 'study', 'analysis', 'journal_article', 'factsheet', 'predecessor_report', 'final_publication', 'evaluation_report');

-- CreateEnum
CREATE TYPE "desk"."Fact" AS ENUM ('assignment', 'budget', 'code', 'countries', 'date', 'duration', 'funding', 'indicators', 'kind', 'location', 'membership', 'name', 'partners', 'role', 'score', 'sequence', 'starts', 'ends', 'website', 'wording');

-- AlterEnum
ALTER TYPE "desk"."ProjectRole" ADD VALUE 'cooperating_body';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "desk"."RecordKind" ADD VALUE 'codebook';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'round';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'score';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'press';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'campaign';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'publication';
ALTER TYPE "desk"."RecordKind" ADD VALUE 'event';

-- AlterTable
ALTER TABLE "desk"."Gap" ADD COLUMN     "countryCode" CHAR(2),
ADD COLUMN     "eventId" UUID,
ALTER COLUMN "regionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "desk"."Pilot" ADD COLUMN     "durationMonths" INTEGER,
ADD COLUMN     "ends" VARCHAR(10),
ADD COLUMN     "place" VARCHAR(300),
ADD COLUMN     "plannedBeneficiaries" INTEGER,
ADD COLUMN     "projectId" UUID,
ADD COLUMN     "starts" VARCHAR(10);

-- AlterTable
ALTER TABLE "desk"."PilotTranslation" ADD COLUMN     "difficulties" VARCHAR(5000) NOT NULL DEFAULT '',
ADD COLUMN     "whatIsDone" VARCHAR(10000) NOT NULL DEFAULT '',
ADD COLUMN     "whoBenefits" VARCHAR(5000) NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "desk"."Practice" ADD COLUMN     "countryCode" CHAR(2),
ADD COLUMN     "ended" VARCHAR(10);

-- AlterTable
ALTER TABLE "desk"."ProjectPartner" DROP CONSTRAINT project_partner_once,
DROP CONSTRAINT project_partner_dates,
ADD COLUMN     "ends" VARCHAR(10),
ADD COLUMN     "standing" "desk"."ProjectStanding" NOT NULL DEFAULT 'took_part',
ADD COLUMN     "starts" VARCHAR(10);
UPDATE "desk"."ProjectPartner" SET "starts" = "startsOn"::text, "ends" = "endsOn"::text;
ALTER TABLE "desk"."ProjectPartner" DROP COLUMN "endsOn",
DROP COLUMN "startsOn";

-- AlterTable
ALTER TABLE "desk"."RecordSource" ADD COLUMN     "concerns" "desk"."Fact";

-- AlterTable
ALTER TABLE "desk"."Roundtable" ALTER COLUMN "sequence" DROP NOT NULL,
ALTER COLUMN "heldOn" DROP NOT NULL,
ALTER COLUMN "mode" DROP NOT NULL;

-- CreateTable
CREATE TABLE "desk"."Campaign" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "hashtag" VARCHAR(100),
    "starts" VARCHAR(10),
    "ends" VARCHAR(10),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."CampaignTranslation" (
    "campaignId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "occasion" VARCHAR(300) NOT NULL,
    "description" VARCHAR(20000) NOT NULL,
    "howToJoin" VARCHAR(5000) NOT NULL,

    CONSTRAINT "CampaignTranslation_pkey" PRIMARY KEY ("campaignId","language")
);

-- CreateTable
CREATE TABLE "desk"."CampaignPoint" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "desk"."CampaignPointKind" NOT NULL,
    "countryCode" CHAR(2),
    "url" VARCHAR(2000),

    CONSTRAINT "CampaignPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."CampaignPointTranslation" (
    "pointId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "text" VARCHAR(1000) NOT NULL,
    "attribution" VARCHAR(300) NOT NULL,

    CONSTRAINT "CampaignPointTranslation_pkey" PRIMARY KEY ("pointId","language")
);

-- CreateTable
CREATE TABLE "desk"."CampaignContact" (
    "campaignId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CampaignContact_pkey" PRIMARY KEY ("campaignId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."Codebook" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "edition" VARCHAR(60),
    "isIllustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Codebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."CodebookTranslation" (
    "codebookId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "description" VARCHAR(20000) NOT NULL,

    CONSTRAINT "CodebookTranslation_pkey" PRIMARY KEY ("codebookId","language")
);

-- CreateTable
CREATE TABLE "desk"."Dimension" (
    "id" UUID NOT NULL,
    "codebookId" UUID NOT NULL,
    "key" VARCHAR(60) NOT NULL,
    "position" INTEGER NOT NULL,
    "group" "desk"."DimensionGroup" NOT NULL,
    "isScored" BOOLEAN NOT NULL,

    CONSTRAINT "Dimension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."DimensionTranslation" (
    "dimensionId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "earlierName" VARCHAR(200) NOT NULL,
    "note" VARCHAR(2000) NOT NULL,

    CONSTRAINT "DimensionTranslation_pkey" PRIMARY KEY ("dimensionId","language")
);

-- CreateTable
CREATE TABLE "desk"."Indicator" (
    "id" UUID NOT NULL,
    "dimensionId" UUID NOT NULL,
    "key" VARCHAR(60) NOT NULL,
    "position" INTEGER NOT NULL,
    "step" "desk"."EvaluationStep",
    "wording" "desk"."IndicatorWording" NOT NULL,
    "sources" INTEGER[],

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."IndicatorTranslation" (
    "indicatorId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "question" VARCHAR(1000) NOT NULL,
    "note" VARCHAR(2000) NOT NULL,

    CONSTRAINT "IndicatorTranslation_pkey" PRIMARY KEY ("indicatorId","language")
);

-- CreateTable
CREATE TABLE "desk"."Round" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "codebookId" UUID,
    "referenceYear" INTEGER NOT NULL,
    "dataAsOf" VARCHAR(10),
    "periodStarts" VARCHAR(10),
    "periodEnds" VARCHAR(10),
    "released" VARCHAR(10),
    "scoredIndicators" INTEGER,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RoundTranslation" (
    "roundId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "description" VARCHAR(20000) NOT NULL,

    CONSTRAINT "RoundTranslation_pkey" PRIMARY KEY ("roundId","language")
);

-- CreateTable
CREATE TABLE "desk"."RoundCountry" (
    "roundId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "RoundCountry_pkey" PRIMARY KEY ("roundId","countryCode")
);

-- CreateTable
CREATE TABLE "desk"."Score" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "subject" "desk"."ScoreSubject" NOT NULL,
    "countryCode" CHAR(2),
    "step" "desk"."EvaluationStep",
    "dimensionId" UUID,
    "value" DECIMAL(4,1) NOT NULL,
    "confidence" "desk"."ScoreConfidence",

    CONSTRAINT "Score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ScoreTranslation" (
    "scoreId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "note" VARCHAR(2000) NOT NULL,

    CONSTRAINT "ScoreTranslation_pkey" PRIMARY KEY ("scoreId","language")
);

-- CreateTable
CREATE TABLE "desk"."Event" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "regionId" UUID,
    "countryCode" CHAR(2),
    "kind" "desk"."EventKind" NOT NULL,
    "starts" VARCHAR(10) NOT NULL,
    "ends" VARCHAR(10),
    "mode" "desk"."RoundtableMode",
    "place" VARCHAR(300),
    "participants" INTEGER,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."EventTranslation" (
    "eventId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(5000) NOT NULL,

    CONSTRAINT "EventTranslation_pkey" PRIMARY KEY ("eventId","language")
);

-- CreateTable
CREATE TABLE "desk"."EventHost" (
    "eventId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventHost_pkey" PRIMARY KEY ("eventId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."EventDelegation" (
    "eventId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "EventDelegation_pkey" PRIMARY KEY ("eventId","countryCode")
);

-- CreateTable
CREATE TABLE "desk"."Funding" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "nameAsWritten" VARCHAR(300),
    "programme" VARCHAR(300),
    "amountMin" INTEGER,
    "amountMax" INTEGER,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "starts" VARCHAR(10),
    "ends" VARCHAR(10),

    CONSTRAINT "Funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Response" (
    "recordId" UUID NOT NULL,
    "gapId" UUID NOT NULL,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("recordId","gapId")
);

-- CreateTable
CREATE TABLE "desk"."OrganisationChange" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "desk"."OrganisationChangeKind" NOT NULL,
    "happened" VARCHAR(10),

    CONSTRAINT "OrganisationChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."OrganisationSuccessor" (
    "changeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "OrganisationSuccessor_pkey" PRIMARY KEY ("changeId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."OrganisationChangeTranslation" (
    "changeId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "reason" VARCHAR(2000) NOT NULL,

    CONSTRAINT "OrganisationChangeTranslation_pkey" PRIMARY KEY ("changeId","language")
);

-- CreateTable
CREATE TABLE "desk"."PilotImplementer" (
    "id" UUID NOT NULL,
    "pilotId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "nameAsWritten" VARCHAR(300),

    CONSTRAINT "PilotImplementer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Outcome" (
    "id" UUID NOT NULL,
    "pilotId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "happened" VARCHAR(10),

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."OutcomeTranslation" (
    "outcomeId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "text" VARCHAR(5000) NOT NULL,

    CONSTRAINT "OutcomeTranslation_pkey" PRIMARY KEY ("outcomeId","language")
);

-- CreateTable
CREATE TABLE "desk"."PressRelease" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "campaignId" UUID,
    "releasedOn" DATE NOT NULL,

    CONSTRAINT "PressRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PressReleaseTranslation" (
    "pressId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "text" VARCHAR(20000) NOT NULL,
    "notesToEditors" VARCHAR(10000) NOT NULL,

    CONSTRAINT "PressReleaseTranslation_pkey" PRIMARY KEY ("pressId","language")
);

-- CreateTable
CREATE TABLE "desk"."PressContact" (
    "pressId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PressContact_pkey" PRIMARY KEY ("pressId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."Publication" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "roundId" UUID,
    "kind" "desk"."PublicationKind" NOT NULL,
    "title" VARCHAR(500) NOT NULL,
    "titleLanguage" VARCHAR(3) NOT NULL,
    "authors" VARCHAR(200)[],
    "publisher" VARCHAR(300),
    "released" VARCHAR(10),
    "isbn" VARCHAR(20),
    "url" VARCHAR(2000),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PublicationTranslation" (
    "publicationId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "note" VARCHAR(2000) NOT NULL,

    CONSTRAINT "PublicationTranslation_pkey" PRIMARY KEY ("publicationId","language")
);

-- CreateTable
CREATE TABLE "desk"."PublicationPublisher" (
    "publicationId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PublicationPublisher_pkey" PRIMARY KEY ("publicationId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."PublicationCountry" (
    "publicationId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "PublicationCountry_pkey" PRIMARY KEY ("publicationId","countryCode")
);

-- CreateTable
CREATE TABLE "desk"."RecordClaim" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "about" "desk"."Fact" NOT NULL,
    "sources" INTEGER[],

    CONSTRAINT "RecordClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RecordClaimTranslation" (
    "claimId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "statement" VARCHAR(2000) NOT NULL,

    CONSTRAINT "RecordClaimTranslation_pkey" PRIMARY KEY ("claimId","language")
);

-- CreateIndex
CREATE INDEX "Campaign_projectId_idx" ON "desk"."Campaign"("projectId");

-- CreateIndex
CREATE INDEX "CampaignPoint_countryCode_idx" ON "desk"."CampaignPoint"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignPoint_campaignId_position_key" ON "desk"."CampaignPoint"("campaignId", "position");

-- CreateIndex
CREATE INDEX "CampaignContact_organisationId_idx" ON "desk"."CampaignContact"("organisationId");

-- CreateIndex
CREATE INDEX "Codebook_projectId_idx" ON "desk"."Codebook"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Dimension_codebookId_key_key" ON "desk"."Dimension"("codebookId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_dimensionId_key_key" ON "desk"."Indicator"("dimensionId", "key");

-- CreateIndex
CREATE INDEX "Round_projectId_idx" ON "desk"."Round"("projectId");

-- CreateIndex
CREATE INDEX "Round_codebookId_idx" ON "desk"."Round"("codebookId");

-- CreateIndex
CREATE INDEX "RoundCountry_countryCode_idx" ON "desk"."RoundCountry"("countryCode");

-- CreateIndex
CREATE INDEX "Score_roundId_idx" ON "desk"."Score"("roundId");

-- CreateIndex
CREATE INDEX "Score_countryCode_idx" ON "desk"."Score"("countryCode");

-- CreateIndex
CREATE INDEX "Score_dimensionId_idx" ON "desk"."Score"("dimensionId");

-- CreateIndex
CREATE INDEX "Event_projectId_idx" ON "desk"."Event"("projectId");

-- CreateIndex
CREATE INDEX "Event_regionId_idx" ON "desk"."Event"("regionId");

-- CreateIndex
CREATE INDEX "Event_countryCode_idx" ON "desk"."Event"("countryCode");

-- CreateIndex
CREATE INDEX "EventHost_organisationId_idx" ON "desk"."EventHost"("organisationId");

-- CreateIndex
CREATE INDEX "EventDelegation_countryCode_idx" ON "desk"."EventDelegation"("countryCode");

-- CreateIndex
CREATE INDEX "Funding_organisationId_idx" ON "desk"."Funding"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Funding_recordId_position_key" ON "desk"."Funding"("recordId", "position");

-- CreateIndex
CREATE INDEX "Response_gapId_idx" ON "desk"."Response"("gapId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationChange_organisationId_position_key" ON "desk"."OrganisationChange"("organisationId", "position");

-- CreateIndex
CREATE INDEX "OrganisationSuccessor_organisationId_idx" ON "desk"."OrganisationSuccessor"("organisationId");

-- CreateIndex
CREATE INDEX "PilotImplementer_organisationId_idx" ON "desk"."PilotImplementer"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "PilotImplementer_pilotId_position_key" ON "desk"."PilotImplementer"("pilotId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_pilotId_position_key" ON "desk"."Outcome"("pilotId", "position");

-- CreateIndex
CREATE INDEX "PressRelease_projectId_idx" ON "desk"."PressRelease"("projectId");

-- CreateIndex
CREATE INDEX "PressRelease_campaignId_idx" ON "desk"."PressRelease"("campaignId");

-- CreateIndex
CREATE INDEX "PressContact_organisationId_idx" ON "desk"."PressContact"("organisationId");

-- CreateIndex
CREATE INDEX "Publication_projectId_idx" ON "desk"."Publication"("projectId");

-- CreateIndex
CREATE INDEX "Publication_roundId_idx" ON "desk"."Publication"("roundId");

-- CreateIndex
CREATE INDEX "PublicationPublisher_organisationId_idx" ON "desk"."PublicationPublisher"("organisationId");

-- CreateIndex
CREATE INDEX "PublicationCountry_countryCode_idx" ON "desk"."PublicationCountry"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "RecordClaim_recordId_position_key" ON "desk"."RecordClaim"("recordId", "position");

-- CreateIndex
CREATE INDEX "Gap_countryCode_idx" ON "desk"."Gap"("countryCode");

-- CreateIndex
CREATE INDEX "Gap_eventId_idx" ON "desk"."Gap"("eventId");

-- CreateIndex
CREATE INDEX "Pilot_projectId_idx" ON "desk"."Pilot"("projectId");

-- CreateIndex
CREATE INDEX "Practice_countryCode_idx" ON "desk"."Practice"("countryCode");

-- AddForeignKey
ALTER TABLE "desk"."Campaign" ADD CONSTRAINT "Campaign_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Campaign" ADD CONSTRAINT "Campaign_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignTranslation" ADD CONSTRAINT "CampaignTranslation_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "desk"."Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignPoint" ADD CONSTRAINT "CampaignPoint_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "desk"."Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignPoint" ADD CONSTRAINT "CampaignPoint_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignPointTranslation" ADD CONSTRAINT "CampaignPointTranslation_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "desk"."CampaignPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignContact" ADD CONSTRAINT "CampaignContact_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "desk"."Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CampaignContact" ADD CONSTRAINT "CampaignContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Codebook" ADD CONSTRAINT "Codebook_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Codebook" ADD CONSTRAINT "Codebook_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CodebookTranslation" ADD CONSTRAINT "CodebookTranslation_codebookId_fkey" FOREIGN KEY ("codebookId") REFERENCES "desk"."Codebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Dimension" ADD CONSTRAINT "Dimension_codebookId_fkey" FOREIGN KEY ("codebookId") REFERENCES "desk"."Codebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."DimensionTranslation" ADD CONSTRAINT "DimensionTranslation_dimensionId_fkey" FOREIGN KEY ("dimensionId") REFERENCES "desk"."Dimension"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Indicator" ADD CONSTRAINT "Indicator_dimensionId_fkey" FOREIGN KEY ("dimensionId") REFERENCES "desk"."Dimension"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."IndicatorTranslation" ADD CONSTRAINT "IndicatorTranslation_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "desk"."Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Round" ADD CONSTRAINT "Round_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Round" ADD CONSTRAINT "Round_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Round" ADD CONSTRAINT "Round_codebookId_fkey" FOREIGN KEY ("codebookId") REFERENCES "desk"."Codebook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundTranslation" ADD CONSTRAINT "RoundTranslation_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "desk"."Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundCountry" ADD CONSTRAINT "RoundCountry_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "desk"."Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundCountry" ADD CONSTRAINT "RoundCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Score" ADD CONSTRAINT "Score_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Score" ADD CONSTRAINT "Score_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "desk"."Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Score" ADD CONSTRAINT "Score_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Score" ADD CONSTRAINT "Score_dimensionId_fkey" FOREIGN KEY ("dimensionId") REFERENCES "desk"."Dimension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ScoreTranslation" ADD CONSTRAINT "ScoreTranslation_scoreId_fkey" FOREIGN KEY ("scoreId") REFERENCES "desk"."Score"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Event" ADD CONSTRAINT "Event_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Event" ADD CONSTRAINT "Event_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Event" ADD CONSTRAINT "Event_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EventTranslation" ADD CONSTRAINT "EventTranslation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "desk"."Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EventHost" ADD CONSTRAINT "EventHost_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "desk"."Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EventHost" ADD CONSTRAINT "EventHost_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EventDelegation" ADD CONSTRAINT "EventDelegation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "desk"."Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."EventDelegation" ADD CONSTRAINT "EventDelegation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Funding" ADD CONSTRAINT "Funding_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Funding" ADD CONSTRAINT "Funding_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Gap" ADD CONSTRAINT "Gap_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Gap" ADD CONSTRAINT "Gap_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "desk"."Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Response" ADD CONSTRAINT "Response_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Response" ADD CONSTRAINT "Response_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "desk"."Gap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationChange" ADD CONSTRAINT "OrganisationChange_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationSuccessor" ADD CONSTRAINT "OrganisationSuccessor_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "desk"."OrganisationChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationSuccessor" ADD CONSTRAINT "OrganisationSuccessor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationChangeTranslation" ADD CONSTRAINT "OrganisationChangeTranslation_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "desk"."OrganisationChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Pilot" ADD CONSTRAINT "Pilot_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PilotImplementer" ADD CONSTRAINT "PilotImplementer_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "desk"."Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PilotImplementer" ADD CONSTRAINT "PilotImplementer_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Outcome" ADD CONSTRAINT "Outcome_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "desk"."Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OutcomeTranslation" ADD CONSTRAINT "OutcomeTranslation_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "desk"."Outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Practice" ADD CONSTRAINT "Practice_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressRelease" ADD CONSTRAINT "PressRelease_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressRelease" ADD CONSTRAINT "PressRelease_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressRelease" ADD CONSTRAINT "PressRelease_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "desk"."Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressReleaseTranslation" ADD CONSTRAINT "PressReleaseTranslation_pressId_fkey" FOREIGN KEY ("pressId") REFERENCES "desk"."PressRelease"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressContact" ADD CONSTRAINT "PressContact_pressId_fkey" FOREIGN KEY ("pressId") REFERENCES "desk"."PressRelease"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PressContact" ADD CONSTRAINT "PressContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Publication" ADD CONSTRAINT "Publication_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Publication" ADD CONSTRAINT "Publication_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Publication" ADD CONSTRAINT "Publication_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "desk"."Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PublicationTranslation" ADD CONSTRAINT "PublicationTranslation_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "desk"."Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PublicationPublisher" ADD CONSTRAINT "PublicationPublisher_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "desk"."Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PublicationPublisher" ADD CONSTRAINT "PublicationPublisher_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PublicationCountry" ADD CONSTRAINT "PublicationCountry_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "desk"."Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PublicationCountry" ADD CONSTRAINT "PublicationCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordClaim" ADD CONSTRAINT "RecordClaim_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordClaimTranslation" ADD CONSTRAINT "RecordClaimTranslation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."RecordClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
