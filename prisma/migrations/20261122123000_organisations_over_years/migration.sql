-- What an organisation is and was: its keys elsewhere, its seat, where it is active, when it had which name.
SET lock_timeout = '2s';

ALTER TYPE "desk"."OrganisationChangeKind" ADD VALUE 'left_project';

CREATE TYPE "desk"."IdentifierScheme" AS ENUM ('ror', 'pic', 'oar', 'wikidata', 'national_register', 'other');

ALTER TABLE "desk"."Organisation"
  ADD COLUMN "logoFileId" UUID,
  ADD COLUMN "seatRegionId" UUID;

ALTER TABLE "desk"."OrganisationChange" ADD COLUMN "projectId" UUID;

ALTER TABLE "desk"."OrganisationName"
  ADD COLUMN "ends" VARCHAR(10),
  ADD COLUMN "starts" VARCHAR(10);

ALTER TABLE "desk"."OrganisationTranslation" ADD COLUMN "seat" VARCHAR(200) NOT NULL DEFAULT '';

CREATE TABLE "desk"."OrganisationRegion" (
    "organisationId" UUID NOT NULL,
    "regionId" UUID NOT NULL,

    CONSTRAINT "OrganisationRegion_pkey" PRIMARY KEY ("organisationId","regionId")
);

CREATE TABLE "desk"."OrganisationIdentifier" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "scheme" "desk"."IdentifierScheme" NOT NULL,
    "value" VARCHAR(200) NOT NULL,
    "register" VARCHAR(200),
    "url" VARCHAR(2000),

    CONSTRAINT "OrganisationIdentifier_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "desk"."LinkCheck" (
    "hash" CHAR(64) NOT NULL,
    "url" VARCHAR(2000) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "problem" VARCHAR(40),
    "failedDays" INTEGER NOT NULL DEFAULT 0,
    "lastFailedOn" DATE,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("hash")
);

CREATE INDEX "OrganisationRegion_regionId_idx" ON "desk"."OrganisationRegion"("regionId");
CREATE INDEX "OrganisationIdentifier_scheme_value_idx" ON "desk"."OrganisationIdentifier"("scheme", "value");
CREATE UNIQUE INDEX "OrganisationIdentifier_organisationId_position_key" ON "desk"."OrganisationIdentifier"("organisationId", "position");
CREATE INDEX "LinkCheck_dueAt_idx" ON "desk"."LinkCheck"("dueAt");
CREATE INDEX "Organisation_seatRegionId_idx" ON "desk"."Organisation"("seatRegionId");
CREATE INDEX "Organisation_logoFileId_idx" ON "desk"."Organisation"("logoFileId");
CREATE INDEX "OrganisationChange_projectId_idx" ON "desk"."OrganisationChange"("projectId");

ALTER TABLE "desk"."Organisation"
  ADD CONSTRAINT "Organisation_seatRegionId_fkey" FOREIGN KEY ("seatRegionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Organisation_logoFileId_fkey" FOREIGN KEY ("logoFileId") REFERENCES "desk"."File"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "desk"."OrganisationRegion"
  ADD CONSTRAINT "OrganisationRegion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "OrganisationRegion_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "desk"."Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk"."OrganisationIdentifier"
  ADD CONSTRAINT "OrganisationIdentifier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."OrganisationChange"
  ADD CONSTRAINT "OrganisationChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "desk"."Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Why an old address leads elsewhere, and what was there: told to whoever comes by it.
ALTER TABLE pub.redirect
  ADD COLUMN because text NOT NULL DEFAULT 'moved' CHECK (because IN ('renamed', 'merged', 'split', 'moved')),
  -- What was called so at that address, in the words of its page.
  ADD COLUMN former_name text,
  -- As exact as it is known: `2024`, `2024-03` or `2024-03-01`.
  ADD COLUMN since text CHECK (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
