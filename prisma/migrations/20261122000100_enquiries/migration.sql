SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."EnquiryKind" AS ENUM ('correction', 'question', 'media');

-- CreateEnum
CREATE TYPE "desk"."EnquiryState" AS ENUM ('open', 'answered', 'dismissed', 'suspected');

-- CreateTable
CREATE TABLE "desk"."Enquiry" (
    "id" UUID NOT NULL,
    "kind" "desk"."EnquiryKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "locale" VARCHAR(3) NOT NULL,
    "text" VARCHAR(4000) NOT NULL,
    "name" VARCHAR(200),
    "email" VARCHAR(254),
    "state" "desk"."EnquiryState" NOT NULL,
    "doubts" VARCHAR(40)[],
    "submissionHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "handledById" UUID,
    "keepUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Enquiry_submissionHash_key" ON "desk"."Enquiry"("submissionHash");

-- CreateIndex
CREATE INDEX "Enquiry_organisationId_state_createdAt_idx" ON "desk"."Enquiry"("organisationId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Enquiry_recordId_idx" ON "desk"."Enquiry"("recordId");

-- CreateIndex
CREATE INDEX "Enquiry_handledById_idx" ON "desk"."Enquiry"("handledById");

-- CreateIndex
CREATE INDEX "Enquiry_createdAt_idx" ON "desk"."Enquiry"("createdAt");

-- CreateIndex
CREATE INDEX "Enquiry_keepUntil_idx" ON "desk"."Enquiry"("keepUntil");

-- AddForeignKey
ALTER TABLE "desk"."Enquiry" ADD CONSTRAINT "Enquiry_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "desk"."Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Enquiry" ADD CONSTRAINT "Enquiry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Enquiry" ADD CONSTRAINT "Enquiry_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must hold whatever the code does: a question can be answered, names and addresses are one line, nothing is kept for ever.
ALTER TABLE "desk"."Enquiry"
  ADD CONSTRAINT enquiry_text CHECK (length(trim(text)) > 0),
  ADD CONSTRAINT enquiry_name CHECK (length(trim(name)) > 0 AND name !~ '[[:cntrl:]]'),
  ADD CONSTRAINT enquiry_email CHECK (email LIKE '%_@_%' AND email !~ '[[:cntrl:][:space:]]'),
  ADD CONSTRAINT enquiry_answerable CHECK (kind = 'correction' OR email IS NOT NULL),
  ADD CONSTRAINT enquiry_locale CHECK (locale ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT enquiry_submission CHECK ("submissionHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT enquiry_suspected CHECK (state <> 'suspected' OR cardinality(doubts) > 0),
  ADD CONSTRAINT enquiry_handled CHECK (state IN ('open', 'suspected') OR "handledAt" IS NOT NULL),
  ADD CONSTRAINT enquiry_kept CHECK (
    "keepUntil" > "createdAt" AND "keepUntil" <= "createdAt" + interval '13 months');
