-- People are asked to join, and what somebody looked after is handed on when they leave.
SET lock_timeout = '2s';

-- AlterTable
ALTER TABLE "desk"."Record" ADD COLUMN     "handedToId" UUID;

-- CreateTable
CREATE TABLE "desk"."Invitation" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "organisationId" UUID,
    "role" "desk"."MemberRole",
    "locale" VARCHAR(3) NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "linkMadeAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "desk"."Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "desk"."Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "desk"."Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "Invitation_acceptedById_idx" ON "desk"."Invitation"("acceptedById");

-- CreateIndex
CREATE INDEX "Record_handedToId_idx" ON "desk"."Record"("handedToId");

-- AddForeignKey
ALTER TABLE "desk"."Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "desk"."Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Record" ADD CONSTRAINT "Record_handedToId_fkey" FOREIGN KEY ("handedToId") REFERENCES "desk"."Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
