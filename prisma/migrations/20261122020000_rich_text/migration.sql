-- Texts with headings, lists, links and tables: stored as a tree instead of plain text. What was written becomes
-- paragraphs; regions, platforms and organisations get a text of their own.
SET lock_timeout = '2s';

-- Empty lines divide paragraphs, single line ends stay (lib/rich-text/tree.ts reads old revisions the same way).
CREATE FUNCTION desk.rich_text_of(plain text) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.jsonb_build_object('type', 'doc', 'content', COALESCE((
    SELECT pg_catalog.jsonb_agg(
      pg_catalog.jsonb_build_object('type', 'paragraph', 'content', (
        SELECT pg_catalog.jsonb_agg(piece.node ORDER BY line.place, piece.place)
        FROM pg_catalog.regexp_split_to_table(paragraph.words, '\n') WITH ORDINALITY AS line (words, place)
        CROSS JOIN LATERAL (VALUES
          (1, CASE WHEN line.place > 1 THEN '{"type": "hardBreak"}'::jsonb END),
          (2, pg_catalog.jsonb_build_object('type', 'text', 'text', pg_catalog.btrim(line.words)))
        ) AS piece (place, node)
        WHERE piece.node IS NOT NULL
      )) ORDER BY paragraph.place)
    FROM pg_catalog.regexp_split_to_table(
      pg_catalog.regexp_replace(plain, '[\t\r ]+', ' ', 'g'), ' ?\n[\n ]*\n ?') WITH ORDINALITY AS whole (words, place)
    CROSS JOIN LATERAL (SELECT pg_catalog.btrim(whole.words, E' \n') AS words, whole.place) AS paragraph
    WHERE paragraph.words <> ''
  ), '[]'::jsonb))
$$;

CREATE FUNCTION desk.is_rich_text(tree jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.jsonb_typeof(tree) = 'object' AND tree ->> 'type' = 'doc'
    AND pg_catalog.jsonb_typeof(tree -> 'content') IS NOT DISTINCT FROM 'array'
$$;

ALTER TABLE desk."PracticeTranslation"
  ALTER COLUMN "problem" TYPE jsonb USING desk.rich_text_of("problem"),
  ALTER COLUMN "whatIsDone" TYPE jsonb USING desk.rich_text_of("whatIsDone"),
  ALTER COLUMN "whoBenefits" TYPE jsonb USING desk.rich_text_of("whoBenefits"),
  ALTER COLUMN "resources" TYPE jsonb USING desk.rich_text_of("resources"),
  ALTER COLUMN "results" TYPE jsonb USING desk.rich_text_of("results"),
  ALTER COLUMN "lessons" TYPE jsonb USING desk.rich_text_of("lessons"),
  ALTER COLUMN "toCopyIt" TYPE jsonb USING desk.rich_text_of("toCopyIt"),
  ADD CONSTRAINT "PracticeTranslation_rich_text" CHECK (desk.is_rich_text("problem") AND desk.is_rich_text("whatIsDone") AND desk.is_rich_text("whoBenefits") AND desk.is_rich_text("resources") AND desk.is_rich_text("results") AND desk.is_rich_text("lessons") AND desk.is_rich_text("toCopyIt"));

ALTER TABLE desk."PilotTranslation"
  ALTER COLUMN "whatIsDone" DROP DEFAULT,
  ALTER COLUMN "whatIsDone" TYPE jsonb USING desk.rich_text_of("whatIsDone"),
  ALTER COLUMN "whatIsDone" SET DEFAULT '{"type":"doc","content":[]}',
  ALTER COLUMN "whoBenefits" DROP DEFAULT,
  ALTER COLUMN "whoBenefits" TYPE jsonb USING desk.rich_text_of("whoBenefits"),
  ALTER COLUMN "whoBenefits" SET DEFAULT '{"type":"doc","content":[]}',
  ALTER COLUMN "difficulties" DROP DEFAULT,
  ALTER COLUMN "difficulties" TYPE jsonb USING desk.rich_text_of("difficulties"),
  ALTER COLUMN "difficulties" SET DEFAULT '{"type":"doc","content":[]}',
  ADD CONSTRAINT "PilotTranslation_rich_text" CHECK (desk.is_rich_text("whatIsDone") AND desk.is_rich_text("whoBenefits") AND desk.is_rich_text("difficulties"));

ALTER TABLE desk."ProjectTranslation"
  ALTER COLUMN "description" TYPE jsonb USING desk.rich_text_of("description"),
  ADD CONSTRAINT "ProjectTranslation_rich_text" CHECK (desk.is_rich_text("description"));

ALTER TABLE desk."PressReleaseTranslation"
  ALTER COLUMN "text" TYPE jsonb USING desk.rich_text_of("text"),
  ALTER COLUMN "notesToEditors" TYPE jsonb USING desk.rich_text_of("notesToEditors"),
  ADD CONSTRAINT "PressReleaseTranslation_rich_text" CHECK (desk.is_rich_text("text") AND desk.is_rich_text("notesToEditors"));

ALTER TABLE desk."CampaignTranslation"
  ALTER COLUMN "description" TYPE jsonb USING desk.rich_text_of("description"),
  ALTER COLUMN "howToJoin" TYPE jsonb USING desk.rich_text_of("howToJoin"),
  ADD CONSTRAINT "CampaignTranslation_rich_text" CHECK (desk.is_rich_text("description") AND desk.is_rich_text("howToJoin"));

ALTER TABLE desk."RoundTranslation"
  ALTER COLUMN "description" TYPE jsonb USING desk.rich_text_of("description"),
  ADD CONSTRAINT "RoundTranslation_rich_text" CHECK (desk.is_rich_text("description"));

ALTER TABLE desk."CodebookTranslation"
  ALTER COLUMN "description" TYPE jsonb USING desk.rich_text_of("description"),
  ADD CONSTRAINT "CodebookTranslation_rich_text" CHECK (desk.is_rich_text("description"));

ALTER TABLE desk."RoundtableTranslation"
  ALTER COLUMN "followUp" TYPE jsonb USING desk.rich_text_of("followUp"),
  ADD CONSTRAINT "RoundtableTranslation_rich_text" CHECK (desk.is_rich_text("followUp"));

ALTER TABLE desk."AgendaItemTranslation"
  ALTER COLUMN "minutes" TYPE jsonb USING desk.rich_text_of("minutes"),
  ADD CONSTRAINT "AgendaItemTranslation_rich_text" CHECK (desk.is_rich_text("minutes"));

ALTER TABLE desk."RegionTranslation"
  ADD COLUMN "description" jsonb NOT NULL DEFAULT '{"type":"doc","content":[]}',
  ADD CONSTRAINT "RegionTranslation_rich_text" CHECK (desk.is_rich_text("description"));

ALTER TABLE desk."PlatformTranslation"
  ADD COLUMN "description" jsonb NOT NULL DEFAULT '{"type":"doc","content":[]}',
  ADD CONSTRAINT "PlatformTranslation_rich_text" CHECK (desk.is_rich_text("description"));

ALTER TABLE desk."OrganisationTranslation"
  ADD COLUMN "description" jsonb NOT NULL DEFAULT '{"type":"doc","content":[]}',
  ADD CONSTRAINT "OrganisationTranslation_rich_text" CHECK (desk.is_rich_text("description"));
