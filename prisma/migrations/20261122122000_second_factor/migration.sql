-- Second factors, passkeys, and signing in with an organisation's own account.
SET lock_timeout = '2s';

ALTER TYPE "desk"."TokenPurpose" ADD VALUE 'let_in';

CREATE TYPE "desk"."PasskeyPurpose" AS ENUM ('register', 'second_step', 'prove', 'sign_in');

CREATE TABLE "desk"."AuthenticatorApp" (
    "personId" UUID NOT NULL,
    "secret" VARCHAR(200) NOT NULL,
    "lastStep" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuthenticatorApp_pkey" PRIMARY KEY ("personId")
);

CREATE TABLE "desk"."RecoveryCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "desk"."Passkey" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "credentialId" VARCHAR(1400) NOT NULL,
    "publicKey" VARCHAR(4000) NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "desk"."PasskeyChallenge" (
    "holder" UUID NOT NULL,
    "purpose" "desk"."PasskeyPurpose" NOT NULL,
    "challenge" VARCHAR(200) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("holder","purpose")
);

CREATE TABLE "desk"."ExternalIdentity" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "issuer" VARCHAR(500) NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExternalIdentity_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "desk"."SignOnMapping" (
    "id" UUID NOT NULL,
    "groupValue" VARCHAR(200) NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "desk"."MemberRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignOnMapping_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "RecoveryCode_personId_hash_key" ON "desk"."RecoveryCode"("personId", "hash");
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "desk"."Passkey"("credentialId");
CREATE INDEX "Passkey_personId_idx" ON "desk"."Passkey"("personId");
CREATE INDEX "PasskeyChallenge_createdAt_idx" ON "desk"."PasskeyChallenge"("createdAt");
CREATE UNIQUE INDEX "ExternalIdentity_issuer_subject_key" ON "desk"."ExternalIdentity"("issuer", "subject");
CREATE INDEX "ExternalIdentity_personId_idx" ON "desk"."ExternalIdentity"("personId");
CREATE UNIQUE INDEX "SignOnMapping_groupValue_organisationId_key" ON "desk"."SignOnMapping"("groupValue", "organisationId");
CREATE INDEX "SignOnMapping_organisationId_idx" ON "desk"."SignOnMapping"("organisationId");

ALTER TABLE "desk"."AuthenticatorApp" ADD CONSTRAINT "AuthenticatorApp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."Passkey" ADD CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."ExternalIdentity" ADD CONSTRAINT "ExternalIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "desk"."SignOnMapping" ADD CONSTRAINT "SignOnMapping_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "desk"."Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
