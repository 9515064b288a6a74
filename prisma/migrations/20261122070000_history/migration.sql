-- Since when somebody has a form open; and which records stand on others, so that none of these is deleted under them.
SET lock_timeout = '2s';

ALTER TABLE "desk"."Presence" ADD COLUMN "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Every reference between records that keeps what it names from being erased; a test compares it with the foreign keys.
CREATE FUNCTION desk.records_referring_to(targets uuid[]) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT "roundtableId" FROM desk."ActionPoint" WHERE "organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."Attendance" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Campaign" WHERE "projectId" = ANY (targets)
  UNION SELECT "campaignId" FROM desk."CampaignContact" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Codebook" WHERE "projectId" = ANY (targets)
  UNION SELECT id FROM desk."Event" WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "eventId" FROM desk."EventHost" WHERE "organisationId" = ANY (targets)
  UNION SELECT "recordId" FROM desk."Funding" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Gap"
    WHERE "eventId" = ANY (targets) OR "regionId" = ANY (targets) OR "roundtableId" = ANY (targets)
  UNION SELECT change."organisationId" FROM desk."OrganisationSuccessor" successor
    JOIN desk."OrganisationChange" change ON change.id = successor."changeId"
    WHERE successor."organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."Participant" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Pilot"
    WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets) OR "roundtableId" = ANY (targets)
  UNION SELECT "pilotId" FROM desk."PilotImplementer" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Platform" WHERE "projectId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "platformId" FROM desk."PlatformMember" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Practice" WHERE "organisationId" = ANY (targets) OR "regionId" = ANY (targets)
  UNION SELECT "pressId" FROM desk."PressContact" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."PressRelease" WHERE "campaignId" = ANY (targets) OR "projectId" = ANY (targets)
  UNION SELECT "projectId" FROM desk."ProjectPartner" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Publication" WHERE "projectId" = ANY (targets) OR "roundId" = ANY (targets)
  UNION SELECT "publicationId" FROM desk."PublicationPublisher" WHERE "organisationId" = ANY (targets)
  UNION SELECT id FROM desk."Record" WHERE "organisationId" = ANY (targets)
  UNION SELECT "recordId" FROM desk."Response" WHERE "gapId" = ANY (targets)
  UNION SELECT id FROM desk."Round" WHERE "codebookId" = ANY (targets) OR "projectId" = ANY (targets)
  UNION SELECT id FROM desk."Roundtable" WHERE "platformId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."RoundtableHost" WHERE "organisationId" = ANY (targets)
  UNION SELECT "roundtableId" FROM desk."RoundtablePractice" WHERE "practiceId" = ANY (targets)
  UNION SELECT score.id FROM desk."Score" score
    LEFT JOIN desk."Dimension" dimension ON dimension.id = score."dimensionId"
    WHERE score."roundId" = ANY (targets) OR dimension."codebookId" = ANY (targets)
$$;
