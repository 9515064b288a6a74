-- What the search reads of a document stands beside its body, so that nothing has to be taken out of it for each hit. The
-- texts are those of lib/publishing/plain-texts.ts; the next start makes all documents anew and so fills them.
SET lock_timeout = '2s';

ALTER TABLE pub.document
  ADD COLUMN main text NOT NULL DEFAULT '',
  ADD COLUMN rest text NOT NULL DEFAULT '',
  ADD COLUMN language text GENERATED ALWAYS AS (coalesce(body ->> 'language', locale)) STORED,
  ADD COLUMN title_language text GENERATED ALWAYS AS (body ->> 'titleLanguage') STORED,
  ADD COLUMN country_code text GENERATED ALWAYS AS (body ->> 'countryCode') STORED;
