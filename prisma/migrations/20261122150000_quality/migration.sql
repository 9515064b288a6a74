-- Which places name an address, where it has moved to, and what somebody says is right as it is.
SET lock_timeout = '2s';

-- AlterTable
ALTER TABLE "desk"."LinkCheck" ADD COLUMN     "movedTo" VARCHAR(2000);

-- CreateTable
CREATE TABLE "desk"."LinkPlace" (
    "recordId" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "field" VARCHAR(100) NOT NULL,
    "language" VARCHAR(3) NOT NULL,

    CONSTRAINT "LinkPlace_pkey" PRIMARY KEY ("recordId","hash","field","language")
);

-- CreateTable
CREATE TABLE "desk"."Exemption" (
    "recordId" UUID NOT NULL,
    "finding" VARCHAR(100) NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Exemption_pkey" PRIMARY KEY ("recordId","finding")
);

-- CreateIndex
CREATE INDEX "LinkPlace_hash_idx" ON "desk"."LinkPlace"("hash");

-- CreateIndex
CREATE INDEX "Exemption_personId_idx" ON "desk"."Exemption"("personId");

-- AddForeignKey
ALTER TABLE "desk"."LinkPlace" ADD CONSTRAINT "LinkPlace_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."LinkPlace" ADD CONSTRAINT "LinkPlace_hash_fkey" FOREIGN KEY ("hash") REFERENCES "desk"."LinkCheck"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Exemption" ADD CONSTRAINT "Exemption_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Exemption" ADD CONSTRAINT "Exemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

