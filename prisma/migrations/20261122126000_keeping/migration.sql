-- Keeping the portal: its settings, saved views of lists, changes to many records at once, an audit log that is searched.
SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."BulkAct" AS ENUM ('theme', 'owner', 'submit', 'publish', 'withdraw', 'delete');

-- CreateTable
CREATE TABLE "desk"."PortalSettings" (
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "changed" VARCHAR(40)[],
    "restoredFrom" INTEGER,

    CONSTRAINT "PortalSettings_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "desk"."PortalLogo" (
    "storageKey" CHAR(32) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedById" UUID NOT NULL,

    CONSTRAINT "PortalLogo_pkey" PRIMARY KEY ("storageKey")
);

-- CreateTable
CREATE TABLE "desk"."SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "query" VARCHAR(1000) NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."BulkChange" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "act" "desk"."BulkAct" NOT NULL,
    "chosen" JSONB NOT NULL DEFAULT '{}',
    "count" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."BulkChangeRecord" (
    "bulkChangeId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "isUndone" BOOLEAN,

    CONSTRAINT "BulkChangeRecord_pkey" PRIMARY KEY ("bulkChangeId","recordId")
);

-- DropIndex
DROP INDEX "desk"."AuditEvent_at_idx";

-- CreateIndex
CREATE INDEX "PortalSettings_personId_idx" ON "desk"."PortalSettings"("personId");
CREATE INDEX "PortalLogo_addedById_idx" ON "desk"."PortalLogo"("addedById");
CREATE INDEX "SavedView_isShared_idx" ON "desk"."SavedView"("isShared");
CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "desk"."SavedView"("personId", "name");
CREATE INDEX "BulkChange_personId_at_idx" ON "desk"."BulkChange"("personId", "at");
CREATE INDEX "BulkChange_undoneById_idx" ON "desk"."BulkChange"("undoneById");
CREATE INDEX "BulkChangeRecord_recordId_idx" ON "desk"."BulkChangeRecord"("recordId");
CREATE INDEX "AuditEvent_source_at_idx" ON "desk"."AuditEvent"("source", "at");
CREATE INDEX "AuditEvent_recordKind_at_idx" ON "desk"."AuditEvent"("recordKind", "at");
CREATE INDEX "AuditEvent_personId_action_at_idx" ON "desk"."AuditEvent"("personId", "action", "at");
CREATE INDEX "AuditEvent_organisationId_action_at_idx" ON "desk"."AuditEvent"("organisationId", "action", "at");
CREATE INDEX "AuditEvent_at_id_idx" ON "desk"."AuditEvent"("at", "id");

-- AddForeignKey
ALTER TABLE "desk"."PortalSettings" ADD CONSTRAINT "PortalSettings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk"."PortalLogo" ADD CONSTRAINT "PortalLogo_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk"."SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."BulkChange" ADD CONSTRAINT "BulkChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk"."BulkChange" ADD CONSTRAINT "BulkChange_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "desk"."BulkChangeRecord" ADD CONSTRAINT "BulkChangeRecord_bulkChangeId_fkey" FOREIGN KEY ("bulkChangeId") REFERENCES "desk"."BulkChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;
