-- The public world: finished documents and what happened to them. Written by the door only, read by everybody.
SET lock_timeout = '2s';

CREATE SCHEMA pub;

CREATE TABLE pub.document (
  id uuid NOT NULL,
  locale text NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body jsonb NOT NULL,
  facets text[] NOT NULL,
  happened_on date,
  search tsvector NOT NULL,
  version integer NOT NULL,
  published_at timestamptz(3) NOT NULL,
  PRIMARY KEY (id, locale),
  CONSTRAINT document_address UNIQUE (kind, locale, slug)
);
CREATE INDEX document_facets ON pub.document USING gin (facets);
CREATE INDEX document_search ON pub.document USING gin (search);
CREATE INDEX document_latest ON pub.document (kind, locale, happened_on DESC NULLS LAST, title);

-- Numbers are taken while the generation row is locked, so they commit in order and without holes.
CREATE TABLE pub.change (
  seq bigint PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  action text NOT NULL CHECK (action IN ('published', 'withdrawn', 'erased')),
  document_id uuid NOT NULL,
  locale text NOT NULL,
  kind text NOT NULL,
  -- Null once the document was erased: an address may repeat its words.
  slug text
);
CREATE INDEX change_document ON pub.change (document_id);

-- Addresses that led to a document before. Without a document they answer "gone".
CREATE TABLE pub.redirect (
  kind text NOT NULL,
  locale text NOT NULL,
  slug text NOT NULL,
  document_id uuid NOT NULL,
  PRIMARY KEY (kind, locale, slug)
);
CREATE INDEX redirect_document ON pub.redirect (document_id);

CREATE TABLE pub.generation (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  -- Number of the last change.
  seq bigint NOT NULL,
  -- Number of the last change after which no older page may be shown for even a moment.
  emptied bigint NOT NULL
);
INSERT INTO pub.generation (seq, emptied) VALUES (0, 0);
