-- One way to compare names: without capitals, accents and signs; a short name in brackets is a name as well.
SET lock_timeout = '2s';

CREATE FUNCTION desk.name_keys(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT key), '{}') FROM (
    SELECT trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, form)), '[^[:alnum:]]+', ' ', 'g')) AS key
    FROM unnest(ARRAY[
      name,
      -- Only what looks like a short name: of an office in (Poland) the rest alone is another one's name.
      regexp_replace(name, '\s*\([[:upper:]][[:alnum:]&-]*[[:upper:]][[:alnum:]&-]*\)', ''),
      substring(name from '\(([[:upper:]][[:alnum:]&-]*[[:upper:]][[:alnum:]&-]*)\)')]) AS form
    WHERE form IS NOT NULL) AS keys
  WHERE key <> ''
$$;
CREATE INDEX organisation_name_keys ON desk."OrganisationName" USING gin (desk.name_keys(name));
