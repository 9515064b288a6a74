-- Organisations that were taken in by others, and whether what they run is still so.
SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."HeartbeatAnswer" AS ENUM ('still_running', 'changed', 'ended', 'moved', 'not_me');

-- AlterTable
ALTER TABLE "desk"."Record" ADD COLUMN     "confirmedOn" DATE,
ADD COLUMN     "isAbsorbed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "responsibleId" UUID,
ADD COLUMN     "unconfirmedSince" DATE;

-- CreateTable
CREATE TABLE "desk"."HeartbeatLetter" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "round" VARCHAR(12) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HeartbeatLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."HeartbeatQuestion" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "answer" "desk"."HeartbeatAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "note" VARCHAR(2000),
    "link" VARCHAR(2000),
    "before" JSONB,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "HeartbeatQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Merge" (
    "id" UUID NOT NULL,
    "survivorId" UUID NOT NULL,
    "absorbedId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,
    "survivorVersion" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "left" JSONB NOT NULL DEFAULT '[]',
    "clearedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."MergeMove" (
    "id" UUID NOT NULL,
    "mergeId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "place" VARCHAR(64) NOT NULL,
    "key" JSONB NOT NULL,
    "column" VARCHAR(64),
    "before" JSONB,
    "after" JSONB,
    "recordId" UUID,
    "recordVersion" INTEGER,

    CONSTRAINT "MergeMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."DistinctPair" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,

    CONSTRAINT "DistinctPair_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateIndex
CREATE UNIQUE INDEX "HeartbeatLetter_personId_round_key" ON "desk"."HeartbeatLetter"("personId", "round");

-- CreateIndex
CREATE INDEX "HeartbeatQuestion_recordId_answeredAt_idx" ON "desk"."HeartbeatQuestion"("recordId", "answeredAt");

-- CreateIndex
CREATE INDEX "HeartbeatQuestion_settledById_idx" ON "desk"."HeartbeatQuestion"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "HeartbeatQuestion_letterId_recordId_key" ON "desk"."HeartbeatQuestion"("letterId", "recordId");

-- CreateIndex
CREATE INDEX "Merge_survivorId_idx" ON "desk"."Merge"("survivorId");

-- CreateIndex
CREATE INDEX "Merge_absorbedId_idx" ON "desk"."Merge"("absorbedId");

-- CreateIndex
CREATE INDEX "Merge_byId_idx" ON "desk"."Merge"("byId");

-- CreateIndex
CREATE INDEX "Merge_undoneById_idx" ON "desk"."Merge"("undoneById");

-- CreateIndex
CREATE INDEX "Merge_at_idx" ON "desk"."Merge"("at");

-- CreateIndex
CREATE INDEX "MergeMove_mergeId_step_idx" ON "desk"."MergeMove"("mergeId", "step");

-- CreateIndex
CREATE INDEX "MergeMove_recordId_idx" ON "desk"."MergeMove"("recordId");

-- CreateIndex
CREATE INDEX "DistinctPair_otherId_idx" ON "desk"."DistinctPair"("otherId");

-- CreateIndex
CREATE INDEX "DistinctPair_byId_idx" ON "desk"."DistinctPair"("byId");

-- CreateIndex
CREATE INDEX "Record_responsibleId_idx" ON "desk"."Record"("responsibleId");

-- AddForeignKey
ALTER TABLE "desk"."HeartbeatLetter" ADD CONSTRAINT "HeartbeatLetter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."HeartbeatQuestion" ADD CONSTRAINT "HeartbeatQuestion_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "desk"."HeartbeatLetter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."HeartbeatQuestion" ADD CONSTRAINT "HeartbeatQuestion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."HeartbeatQuestion" ADD CONSTRAINT "HeartbeatQuestion_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Merge" ADD CONSTRAINT "Merge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Merge" ADD CONSTRAINT "Merge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."MergeMove" ADD CONSTRAINT "MergeMove_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "desk"."Merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."DistinctPair" ADD CONSTRAINT "DistinctPair_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."DistinctPair" ADD CONSTRAINT "DistinctPair_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."DistinctPair" ADD CONSTRAINT "DistinctPair_byId_fkey" FOREIGN KEY ("byId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


