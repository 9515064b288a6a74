-- What must hold of invitations, whatever the code does.
SET lock_timeout = '2s';

ALTER TABLE desk."Invitation"
  ADD CONSTRAINT invitation_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
  -- To an organisation in a role, or to keep the portal.
  ADD CONSTRAINT invitation_what CHECK (("organisationId" IS NULL) = (role IS NULL)),
  ADD CONSTRAINT invitation_settled CHECK (
    ("acceptedAt" IS NULL) = ("acceptedById" IS NULL) AND ("acceptedAt" IS NULL OR "revokedAt" IS NULL));

-- A newer invitation to the same place takes the older one back.
CREATE UNIQUE INDEX invitation_open ON desk."Invitation" (
  email, coalesce("organisationId", '00000000-0000-0000-0000-000000000000')) WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
