SET lock_timeout = '2s';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "desk";

-- CreateEnum
CREATE TYPE "desk"."GapKind" AS ENUM ('gap', 'recommendation');

-- CreateEnum
CREATE TYPE "desk"."OrganisationKind" AS ENUM ('ngo', 'think_tank', 'research', 'university', 'intergovernmental', 'faith_based', 'foundation', 'public_authority', 'ministry', 'local_authority', 'development_agency', 'public_fund', 'civic_group', 'company', 'social_service', 'school', 'other');

-- CreateEnum
CREATE TYPE "desk"."OrganisationNameKind" AS ENUM ('official', 'short', 'former');

-- CreateEnum
CREATE TYPE "desk"."PersonKind" AS ENUM ('human', 'system');

-- CreateEnum
CREATE TYPE "desk"."MemberRole" AS ENUM ('contributor', 'editor', 'organisation_admin');

-- CreateEnum
CREATE TYPE "desk"."TokenPurpose" AS ENUM ('set_up');

-- CreateEnum
CREATE TYPE "desk"."PilotStage" AS ENUM ('idea', 'planned', 'running', 'ended');

-- CreateEnum
CREATE TYPE "desk"."Theme" AS ENUM ('awareness', 'capacity', 'coordination', 'data', 'education', 'employment', 'funding', 'governance', 'health', 'housing', 'information', 'language', 'legal_status', 'literacy', 'mobility', 'participation', 'planning', 'protection', 'social_bonds');

-- CreateEnum
CREATE TYPE "desk"."ProjectRole" AS ENUM ('lead', 'coordinator', 'research_coordinator', 'national_partner', 'local_partner', 'strategic_partner', 'partner', 'co_funder', 'pilot_implementer');

-- CreateEnum
CREATE TYPE "desk"."RecordKind" AS ENUM ('partner', 'project', 'region', 'platform', 'roundtable', 'practice', 'gap', 'pilot');

-- CreateEnum
CREATE TYPE "desk"."PublicationState" AS ENUM ('draft', 'in_review', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "desk"."SourceKind" AS ENUM ('document', 'page', 'background');

-- CreateEnum
CREATE TYPE "desk"."RegionSetting" AS ENUM ('rural', 'intermediate', 'urban');

-- CreateEnum
CREATE TYPE "desk"."RoundtableCourse" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "desk"."RoundtableMode" AS ENUM ('online', 'in_person', 'hybrid');

-- CreateEnum
CREATE TYPE "desk"."StakeholderKind" AS ENUM ('local_authority', 'regional_authority', 'national_authority', 'ngo', 'migrant_led', 'international', 'school', 'university', 'employer', 'health', 'social_service', 'church', 'police', 'media', 'other');

-- CreateTable
CREATE TABLE "desk"."Gap" (
    "id" UUID NOT NULL,
    "kind" "desk"."GapKind" NOT NULL DEFAULT 'gap',
    "regionId" UUID NOT NULL,
    "roundtableId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."GapTranslation" (
    "gapId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(5000) NOT NULL,

    CONSTRAINT "GapTranslation_pkey" PRIMARY KEY ("gapId","language")
);

-- CreateTable
CREATE TABLE "desk"."GapTheme" (
    "gapId" UUID NOT NULL,
    "theme" "desk"."Theme" NOT NULL,

    CONSTRAINT "GapTheme_pkey" PRIMARY KEY ("gapId","theme")
);

-- CreateTable
CREATE TABLE "desk"."AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID,
    "action" VARCHAR(64) NOT NULL,
    "recordKind" "desk"."RecordKind",
    "recordId" UUID,
    "version" INTEGER,
    "requestId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."IdempotencyKey" (
    "personId" UUID NOT NULL,
    "key" VARCHAR(120) NOT NULL,
    "requestHash" CHAR(64) NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "desk"."OutboxMessage" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "topic" VARCHAR(64) NOT NULL,
    "recordId" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "availableAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),
    "problem" VARCHAR(2000),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "desk"."Organisation" (
    "id" UUID NOT NULL,
    "kind" "desk"."OrganisationKind" NOT NULL,
    "countryCode" CHAR(2),
    "website" VARCHAR(2000),

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."OrganisationName" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "desk"."OrganisationNameKind" NOT NULL,
    "language" VARCHAR(3),
    "name" VARCHAR(300) NOT NULL,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."OrganisationTranslation" (
    "organisationId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,

    CONSTRAINT "OrganisationTranslation_pkey" PRIMARY KEY ("organisationId","language")
);

-- CreateTable
CREATE TABLE "desk"."Person" (
    "id" UUID NOT NULL,
    "kind" "desk"."PersonKind" NOT NULL DEFAULT 'human',
    "email" VARCHAR(254),
    "name" VARCHAR(200) NOT NULL,
    "passwordHash" VARCHAR(255),
    "isPortalAdmin" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "locale" VARCHAR(3) NOT NULL DEFAULT 'en',
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Membership" (
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "desk"."MemberRole" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."OneTimeToken" (
    "id" UUID NOT NULL,
    "purpose" "desk"."TokenPurpose" NOT NULL,
    "secretHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Pilot" (
    "id" UUID NOT NULL,
    "stage" "desk"."PilotStage" NOT NULL DEFAULT 'idea',
    "regionId" UUID NOT NULL,
    "roundtableId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PilotTranslation" (
    "pilotId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(5000) NOT NULL,

    CONSTRAINT "PilotTranslation_pkey" PRIMARY KEY ("pilotId","language")
);

-- CreateTable
CREATE TABLE "desk"."PilotTheme" (
    "pilotId" UUID NOT NULL,
    "theme" "desk"."Theme" NOT NULL,

    CONSTRAINT "PilotTheme_pkey" PRIMARY KEY ("pilotId","theme")
);

-- CreateTable
CREATE TABLE "desk"."Platform" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "roundtablesPlanned" INTEGER,

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PlatformTranslation" (
    "platformId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,

    CONSTRAINT "PlatformTranslation_pkey" PRIMARY KEY ("platformId","language")
);

-- CreateTable
CREATE TABLE "desk"."PlatformMember" (
    "platformId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "PlatformMember_pkey" PRIMARY KEY ("platformId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."Practice" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "regionId" UUID,
    "place" VARCHAR(200),
    "started" VARCHAR(10),

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PracticeTranslation" (
    "practiceId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "problem" VARCHAR(10000) NOT NULL,
    "whatIsDone" VARCHAR(10000) NOT NULL,
    "whoBenefits" VARCHAR(5000) NOT NULL,
    "resources" VARCHAR(5000) NOT NULL,
    "results" VARCHAR(10000) NOT NULL,
    "lessons" VARCHAR(10000) NOT NULL,
    "toCopyIt" VARCHAR(10000) NOT NULL,

    CONSTRAINT "PracticeTranslation_pkey" PRIMARY KEY ("practiceId","language")
);

-- CreateTable
CREATE TABLE "desk"."PracticeTheme" (
    "practiceId" UUID NOT NULL,
    "theme" "desk"."Theme" NOT NULL,

    CONSTRAINT "PracticeTheme_pkey" PRIMARY KEY ("practiceId","theme")
);

-- CreateTable
CREATE TABLE "desk"."Project" (
    "id" UUID NOT NULL,
    "acronym" VARCHAR(40),
    "starts" VARCHAR(10),
    "ends" VARCHAR(10),
    "website" VARCHAR(2000),

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ProjectTranslation" (
    "projectId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "description" VARCHAR(20000) NOT NULL,

    CONSTRAINT "ProjectTranslation_pkey" PRIMARY KEY ("projectId","language")
);

-- CreateTable
CREATE TABLE "desk"."ProjectCountry" (
    "projectId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "ProjectCountry_pkey" PRIMARY KEY ("projectId","countryCode")
);

-- CreateTable
CREATE TABLE "desk"."ProjectPartner" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "desk"."ProjectRole" NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,

    CONSTRAINT "ProjectPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Record" (
    "id" UUID NOT NULL,
    "kind" "desk"."RecordKind" NOT NULL,
    "organisationId" UUID NOT NULL,
    "originalLanguage" VARCHAR(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RecordLanguage" (
    "recordId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "sourceVersion" INTEGER,
    "state" "desk"."PublicationState" NOT NULL DEFAULT 'draft',
    "slug" VARCHAR(120),
    "publishedVersion" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnReason" VARCHAR(2000),

    CONSTRAINT "RecordLanguage_pkey" PRIMARY KEY ("recordId","language")
);

-- CreateTable
CREATE TABLE "desk"."RecordSource" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "desk"."SourceKind" NOT NULL,
    "label" VARCHAR(500) NOT NULL,
    "url" VARCHAR(2000),
    "verified" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RecordSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Revision" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."File" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "storageKey" VARCHAR(64) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "mediaType" VARCHAR(127) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "alternative" VARCHAR(1000),
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedById" UUID NOT NULL,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Country" (
    "code" CHAR(2) NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "desk"."Region" (
    "id" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "setting" "desk"."RegionSetting",

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RegionCode" (
    "regionId" UUID NOT NULL,
    "code" VARCHAR(5) NOT NULL,

    CONSTRAINT "RegionCode_pkey" PRIMARY KEY ("regionId","code")
);

-- CreateTable
CREATE TABLE "desk"."RegionTranslation" (
    "regionId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,

    CONSTRAINT "RegionTranslation_pkey" PRIMARY KEY ("regionId","language")
);

-- CreateTable
CREATE TABLE "desk"."Roundtable" (
    "id" UUID NOT NULL,
    "platformId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "heldOn" DATE NOT NULL,
    "startsAtMinute" INTEGER,
    "durationMinutes" INTEGER,
    "mode" "desk"."RoundtableMode" NOT NULL,
    "course" "desk"."RoundtableCourse" NOT NULL DEFAULT 'held',
    "place" VARCHAR(300),
    "stakeholdersMin" INTEGER,
    "stakeholdersMax" INTEGER,
    "peopleMin" INTEGER,
    "peopleMax" INTEGER,

    CONSTRAINT "Roundtable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RoundtableTranslation" (
    "roundtableId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(2000) NOT NULL,
    "followUp" VARCHAR(5000) NOT NULL,

    CONSTRAINT "RoundtableTranslation_pkey" PRIMARY KEY ("roundtableId","language")
);

-- CreateTable
CREATE TABLE "desk"."RoundtableHost" (
    "roundtableId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RoundtableHost_pkey" PRIMARY KEY ("roundtableId","organisationId")
);

-- CreateTable
CREATE TABLE "desk"."Attendance" (
    "id" UUID NOT NULL,
    "roundtableId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "nameAsWritten" VARCHAR(300),
    "kind" "desk"."StakeholderKind" NOT NULL,
    "people" INTEGER,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."AgendaItem" (
    "id" UUID NOT NULL,
    "roundtableId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minutesLong" INTEGER,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."AgendaItemTranslation" (
    "agendaItemId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "minutes" VARCHAR(20000) NOT NULL,

    CONSTRAINT "AgendaItemTranslation_pkey" PRIMARY KEY ("agendaItemId","language")
);

-- CreateTable
CREATE TABLE "desk"."ActionPoint" (
    "id" UUID NOT NULL,
    "roundtableId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "ownerAsWritten" VARCHAR(300),
    "dueOn" DATE,
    "doneOn" DATE,

    CONSTRAINT "ActionPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ActionPointTranslation" (
    "actionPointId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "text" VARCHAR(1000) NOT NULL,

    CONSTRAINT "ActionPointTranslation_pkey" PRIMARY KEY ("actionPointId","language")
);

-- CreateTable
CREATE TABLE "desk"."RoundtablePractice" (
    "roundtableId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RoundtablePractice_pkey" PRIMARY KEY ("roundtableId","practiceId")
);

-- CreateTable
CREATE TABLE "desk"."Participant" (
    "id" UUID NOT NULL,
    "roundtableId" UUID NOT NULL,
    "organisationId" UUID,
    "name" VARCHAR(200) NOT NULL,
    "contact" VARCHAR(254),
    "consentedOn" DATE,
    "keepUntil" DATE NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Gap_regionId_idx" ON "desk"."Gap"("regionId");

-- CreateIndex
CREATE INDEX "Gap_roundtableId_idx" ON "desk"."Gap"("roundtableId");

-- CreateIndex
CREATE INDEX "AuditEvent_recordId_at_idx" ON "desk"."AuditEvent"("recordId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_personId_at_idx" ON "desk"."AuditEvent"("personId", "at");

-- CreateIndex
CREATE INDEX "IdempotencyKey_at_idx" ON "desk"."IdempotencyKey"("at");

-- CreateIndex
CREATE INDEX "OutboxMessage_doneAt_availableAt_idx" ON "desk"."OutboxMessage"("doneAt", "availableAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "desk"."RateLimit"("expire");

-- CreateIndex
CREATE INDEX "Organisation_countryCode_idx" ON "desk"."Organisation"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationName_organisationId_position_key" ON "desk"."OrganisationName"("organisationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "desk"."Person"("email");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "desk"."Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "desk"."Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeToken_secretHash_key" ON "desk"."OneTimeToken"("secretHash");

-- CreateIndex
CREATE INDEX "Pilot_regionId_idx" ON "desk"."Pilot"("regionId");

-- CreateIndex
CREATE INDEX "Pilot_roundtableId_idx" ON "desk"."Pilot"("roundtableId");

-- CreateIndex
CREATE INDEX "Platform_regionId_idx" ON "desk"."Platform"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Platform_projectId_regionId_key" ON "desk"."Platform"("projectId", "regionId");

-- CreateIndex
CREATE INDEX "PlatformMember_organisationId_idx" ON "desk"."PlatformMember"("organisationId");

-- CreateIndex
CREATE INDEX "Practice_organisationId_idx" ON "desk"."Practice"("organisationId");

-- CreateIndex
CREATE INDEX "Practice_regionId_idx" ON "desk"."Practice"("regionId");

-- CreateIndex
CREATE INDEX "ProjectCountry_countryCode_idx" ON "desk"."ProjectCountry"("countryCode");

-- CreateIndex
CREATE INDEX "ProjectPartner_organisationId_idx" ON "desk"."ProjectPartner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectPartner_projectId_position_key" ON "desk"."ProjectPartner"("projectId", "position");

-- CreateIndex
CREATE INDEX "Record_organisationId_kind_updatedAt_idx" ON "desk"."Record"("organisationId", "kind", "updatedAt");

-- CreateIndex
CREATE INDEX "Record_createdById_idx" ON "desk"."Record"("createdById");

-- CreateIndex
CREATE INDEX "Record_updatedById_idx" ON "desk"."Record"("updatedById");

-- CreateIndex
CREATE UNIQUE INDEX "RecordSource_recordId_position_key" ON "desk"."RecordSource"("recordId", "position");

-- CreateIndex
CREATE INDEX "Revision_personId_idx" ON "desk"."Revision"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_version_key" ON "desk"."Revision"("recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "File_storageKey_key" ON "desk"."File"("storageKey");

-- CreateIndex
CREATE INDEX "File_recordId_idx" ON "desk"."File"("recordId");

-- CreateIndex
CREATE INDEX "File_addedById_idx" ON "desk"."File"("addedById");

-- CreateIndex
CREATE INDEX "Region_countryCode_idx" ON "desk"."Region"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Roundtable_platformId_sequence_key" ON "desk"."Roundtable"("platformId", "sequence");

-- CreateIndex
CREATE INDEX "RoundtableHost_organisationId_idx" ON "desk"."RoundtableHost"("organisationId");

-- CreateIndex
CREATE INDEX "Attendance_organisationId_idx" ON "desk"."Attendance"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_roundtableId_position_key" ON "desk"."Attendance"("roundtableId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_roundtableId_position_key" ON "desk"."AgendaItem"("roundtableId", "position");

-- CreateIndex
CREATE INDEX "ActionPoint_organisationId_idx" ON "desk"."ActionPoint"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPoint_roundtableId_position_key" ON "desk"."ActionPoint"("roundtableId", "position");

-- CreateIndex
CREATE INDEX "RoundtablePractice_practiceId_idx" ON "desk"."RoundtablePractice"("practiceId");

-- CreateIndex
CREATE INDEX "Participant_roundtableId_idx" ON "desk"."Participant"("roundtableId");

-- CreateIndex
CREATE INDEX "Participant_organisationId_idx" ON "desk"."Participant"("organisationId");

-- AddForeignKey
ALTER TABLE "desk"."Gap" ADD CONSTRAINT "Gap_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Gap" ADD CONSTRAINT "Gap_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Gap" ADD CONSTRAINT "Gap_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."GapTranslation" ADD CONSTRAINT "GapTranslation_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "desk"."Gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."GapTheme" ADD CONSTRAINT "GapTheme_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "desk"."Gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Organisation" ADD CONSTRAINT "Organisation_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Organisation" ADD CONSTRAINT "Organisation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."OrganisationTranslation" ADD CONSTRAINT "OrganisationTranslation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Pilot" ADD CONSTRAINT "Pilot_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Pilot" ADD CONSTRAINT "Pilot_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Pilot" ADD CONSTRAINT "Pilot_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PilotTranslation" ADD CONSTRAINT "PilotTranslation_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "desk"."Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PilotTheme" ADD CONSTRAINT "PilotTheme_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "desk"."Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Platform" ADD CONSTRAINT "Platform_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Platform" ADD CONSTRAINT "Platform_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Platform" ADD CONSTRAINT "Platform_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PlatformTranslation" ADD CONSTRAINT "PlatformTranslation_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "desk"."Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PlatformMember" ADD CONSTRAINT "PlatformMember_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "desk"."Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PlatformMember" ADD CONSTRAINT "PlatformMember_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Practice" ADD CONSTRAINT "Practice_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Practice" ADD CONSTRAINT "Practice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Practice" ADD CONSTRAINT "Practice_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PracticeTranslation" ADD CONSTRAINT "PracticeTranslation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PracticeTheme" ADD CONSTRAINT "PracticeTheme_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Project" ADD CONSTRAINT "Project_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ProjectTranslation" ADD CONSTRAINT "ProjectTranslation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ProjectCountry" ADD CONSTRAINT "ProjectCountry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ProjectCountry" ADD CONSTRAINT "ProjectCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ProjectPartner" ADD CONSTRAINT "ProjectPartner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ProjectPartner" ADD CONSTRAINT "ProjectPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordLanguage" ADD CONSTRAINT "RecordLanguage_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordSource" ADD CONSTRAINT "RecordSource_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Revision" ADD CONSTRAINT "Revision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Revision" ADD CONSTRAINT "Revision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."File" ADD CONSTRAINT "File_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."File" ADD CONSTRAINT "File_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Region" ADD CONSTRAINT "Region_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Region" ADD CONSTRAINT "Region_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "desk"."Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RegionCode" ADD CONSTRAINT "RegionCode_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RegionTranslation" ADD CONSTRAINT "RegionTranslation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Roundtable" ADD CONSTRAINT "Roundtable_id_fkey" FOREIGN KEY ("id") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Roundtable" ADD CONSTRAINT "Roundtable_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "desk"."Platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundtableTranslation" ADD CONSTRAINT "RoundtableTranslation_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundtableHost" ADD CONSTRAINT "RoundtableHost_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundtableHost" ADD CONSTRAINT "RoundtableHost_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Attendance" ADD CONSTRAINT "Attendance_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Attendance" ADD CONSTRAINT "Attendance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."AgendaItem" ADD CONSTRAINT "AgendaItem_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."AgendaItemTranslation" ADD CONSTRAINT "AgendaItemTranslation_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "desk"."AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ActionPoint" ADD CONSTRAINT "ActionPoint_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ActionPoint" ADD CONSTRAINT "ActionPoint_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ActionPointTranslation" ADD CONSTRAINT "ActionPointTranslation_actionPointId_fkey" FOREIGN KEY ("actionPointId") REFERENCES "desk"."ActionPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundtablePractice" ADD CONSTRAINT "RoundtablePractice_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RoundtablePractice" ADD CONSTRAINT "RoundtablePractice_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "desk"."Practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Participant" ADD CONSTRAINT "Participant_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "desk"."Roundtable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Participant" ADD CONSTRAINT "Participant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


