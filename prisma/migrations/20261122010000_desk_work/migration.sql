SET lock_timeout = '2s';

-- AlterTable
ALTER TABLE "desk"."Organisation" ADD COLUMN     "fourEyes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "desk"."Record" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deletedById" UUID;

-- AlterTable
ALTER TABLE "desk"."RecordLanguage" ADD COLUMN     "changedVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "publishedById" UUID,
ADD COLUMN     "returnedReason" VARCHAR(2000),
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" UUID,
ADD COLUMN     "title" VARCHAR(500) NOT NULL DEFAULT '',
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "desk"."Revision" ADD COLUMN     "isAutosave" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" VARCHAR(3),
ADD COLUMN     "restoredFrom" INTEGER;

-- CreateTable
CREATE TABLE "desk"."ReviewStep" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "before" "desk"."PublicationState" NOT NULL,
    "after" "desk"."PublicationState" NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" VARCHAR(2000),

    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ScheduledPublication" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "languages" VARCHAR(3)[],
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" VARCHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "problem" VARCHAR(200),

    CONSTRAINT "ScheduledPublication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PreviewLink" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "secretHash" CHAR(64) NOT NULL,
    "label" VARCHAR(200) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."PreviewVisit" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL,

    CONSTRAINT "PreviewVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Presence" (
    "recordId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("recordId","personId")
);

-- CreateTable
CREATE TABLE "desk"."KeptForm" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "address" VARCHAR(500) NOT NULL,
    "values" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewStep_recordId_at_idx" ON "desk"."ReviewStep"("recordId", "at");

-- CreateIndex
CREATE INDEX "ReviewStep_personId_idx" ON "desk"."ReviewStep"("personId");

-- CreateIndex
CREATE INDEX "ScheduledPublication_recordId_idx" ON "desk"."ScheduledPublication"("recordId");

-- CreateIndex
CREATE INDEX "ScheduledPublication_doneAt_cancelledAt_at_idx" ON "desk"."ScheduledPublication"("doneAt", "cancelledAt", "at");

-- CreateIndex
CREATE INDEX "ScheduledPublication_createdById_idx" ON "desk"."ScheduledPublication"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_secretHash_key" ON "desk"."PreviewLink"("secretHash");

-- CreateIndex
CREATE INDEX "PreviewLink_recordId_idx" ON "desk"."PreviewLink"("recordId");

-- CreateIndex
CREATE INDEX "PreviewLink_createdById_idx" ON "desk"."PreviewLink"("createdById");

-- CreateIndex
CREATE INDEX "PreviewVisit_linkId_at_idx" ON "desk"."PreviewVisit"("linkId", "at");

-- CreateIndex
CREATE INDEX "Presence_personId_idx" ON "desk"."Presence"("personId");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "desk"."Presence"("seenAt");

-- CreateIndex
CREATE INDEX "KeptForm_personId_idx" ON "desk"."KeptForm"("personId");

-- CreateIndex
CREATE INDEX "KeptForm_at_idx" ON "desk"."KeptForm"("at");

-- CreateIndex
CREATE INDEX "Record_deletedById_idx" ON "desk"."Record"("deletedById");

-- CreateIndex
CREATE INDEX "Record_deletedAt_idx" ON "desk"."Record"("deletedAt");

-- CreateIndex
CREATE INDEX "RecordLanguage_state_language_idx" ON "desk"."RecordLanguage"("state", "language");

-- CreateIndex
CREATE INDEX "RecordLanguage_publishedById_idx" ON "desk"."RecordLanguage"("publishedById");

-- CreateIndex
CREATE INDEX "RecordLanguage_submittedById_idx" ON "desk"."RecordLanguage"("submittedById");

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordLanguage" ADD CONSTRAINT "RecordLanguage_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."RecordLanguage" ADD CONSTRAINT "RecordLanguage_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ReviewStep" ADD CONSTRAINT "ReviewStep_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ReviewStep" ADD CONSTRAINT "ReviewStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ScheduledPublication" ADD CONSTRAINT "ScheduledPublication_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ScheduledPublication" ADD CONSTRAINT "ScheduledPublication_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PreviewLink" ADD CONSTRAINT "PreviewLink_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."PreviewVisit" ADD CONSTRAINT "PreviewVisit_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "desk"."PreviewLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Presence" ADD CONSTRAINT "Presence_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."KeptForm" ADD CONSTRAINT "KeptForm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


