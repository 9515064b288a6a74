-- People for years: second factors, links for one use, who disabled whom; what an organisation may do by itself.
SET lock_timeout = '2s';

CREATE TYPE "desk"."OrganisationRights" AS ENUM ('blocked', 'moderated', 'trusted');

-- CreateEnum
CREATE TYPE "desk"."DisabledBecause" AS ENUM ('admin', 'inactive', 'erased', 'demo');

-- CreateEnum
CREATE TYPE "desk"."MembershipOrigin" AS ENUM ('portal', 'single_sign_on');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "desk"."TokenPurpose" ADD VALUE 'invitation';
ALTER TYPE "desk"."TokenPurpose" ADD VALUE 'password_reset';
ALTER TYPE "desk"."TokenPurpose" ADD VALUE 'email_change';
ALTER TYPE "desk"."TokenPurpose" ADD VALUE 'heartbeat';

-- AlterTable
ALTER TABLE "desk"."AuditEvent" ADD COLUMN     "aboutPersonId" UUID,
ADD COLUMN     "organisationId" UUID,
ADD COLUMN     "source" VARCHAR(64);

-- AlterTable
ALTER TABLE "desk"."Membership" ADD COLUMN     "origin" "desk"."MembershipOrigin" NOT NULL DEFAULT 'portal',
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "desk"."OneTimeToken" ADD COLUMN     "email" VARCHAR(254),
ADD COLUMN     "personId" UUID,
ADD COLUMN     "subjectId" UUID;

-- AlterTable
ALTER TABLE "desk"."Organisation" ADD COLUMN     "participantsFor" "desk"."MemberRole" NOT NULL DEFAULT 'organisation_admin',
ADD COLUMN     "rights" "desk"."OrganisationRights" NOT NULL DEFAULT 'trusted';

-- AlterTable
ALTER TABLE "desk"."Person" ADD COLUMN     "disabledBecause" "desk"."DisabledBecause",
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "formerOf" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "inactiveWarnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastActiveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "passwordChangedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "desk"."Session" ADD COLUMN     "device" VARCHAR(80),
ADD COLUMN     "isPending" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "secondFactorAt" TIMESTAMPTZ(3),
ADD COLUMN     "source" VARCHAR(64);

-- CreateIndex
CREATE INDEX "AuditEvent_aboutPersonId_at_idx" ON "desk"."AuditEvent"("aboutPersonId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_at_idx" ON "desk"."AuditEvent"("organisationId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_action_at_idx" ON "desk"."AuditEvent"("action", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "desk"."AuditEvent"("at");

-- CreateIndex
CREATE INDEX "OneTimeToken_personId_purpose_idx" ON "desk"."OneTimeToken"("personId", "purpose");

-- CreateIndex
CREATE INDEX "OneTimeToken_subjectId_idx" ON "desk"."OneTimeToken"("subjectId");

-- CreateIndex
CREATE INDEX "OneTimeToken_expiresAt_idx" ON "desk"."OneTimeToken"("expiresAt");

-- AddForeignKey
ALTER TABLE "desk"."OneTimeToken" ADD CONSTRAINT "OneTimeToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


