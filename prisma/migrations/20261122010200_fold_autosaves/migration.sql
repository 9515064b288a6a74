-- The web login deletes nothing of the history: of a form's own saves it may ask for one to be folded away, by name.
SET lock_timeout = '2s';

DROP TRIGGER revision_kept ON desk."Revision";
DROP FUNCTION desk.refuse_forgetting();
REVOKE DELETE ON desk."Revision" FROM portal_web;

CREATE FUNCTION desk.fold_autosave(revision uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM desk."Revision" WHERE id = revision AND "isAutosave"
$$;
REVOKE ALL ON FUNCTION desk.fold_autosave(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk.fold_autosave(uuid) TO portal_web;
