SET lock_timeout = '2s';

-- Nothing has written a file before this migration: columns without a default are safe.
CREATE TYPE "desk"."FileKind" AS ENUM ('image', 'document');

-- AlterTable
ALTER TABLE "desk"."File" DROP COLUMN "alternative",
ADD COLUMN     "kind" "desk"."FileKind" NOT NULL,
ADD COLUMN     "width" INTEGER,
ADD COLUMN     "height" INTEGER,
ADD COLUMN     "position" INTEGER NOT NULL,
ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "findingsAcceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "desk"."FileTranslation" (
    "fileId" UUID NOT NULL,
    "language" VARCHAR(3) NOT NULL,
    "alternative" VARCHAR(1000),
    "caption" VARCHAR(1000),
    "name" VARCHAR(200),

    CONSTRAINT "FileTranslation_pkey" PRIMARY KEY ("fileId","language")
);

-- AddForeignKey
ALTER TABLE "desk"."FileTranslation" ADD CONSTRAINT "FileTranslation_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "desk"."File"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "desk"."File_recordId_idx";

-- CreateIndex
CREATE INDEX "File_recordId_position_idx" ON "desk"."File"("recordId", "position");

-- CreateIndex
CREATE INDEX "File_removedAt_idx" ON "desk"."File"("removedAt");

-- Rules
ALTER TABLE desk."File"
  ADD CONSTRAINT file_key_is_random CHECK ("storageKey" ~ '^[0-9a-f]{32}$'),
  ADD CONSTRAINT file_name_has_no_path CHECK ("name" !~ '[/\\[:cntrl:]]' AND "name" <> ''),
  ADD CONSTRAINT file_image_has_size CHECK (
    CASE WHEN "kind" = 'image' THEN "width" > 0 AND "height" > 0 AND "width" IS NOT NULL AND "height" IS NOT NULL
         ELSE "width" IS NULL AND "height" IS NULL END);
