-- The page that kept a draft, so that two windows do not overwrite each other's without a word.
ALTER TABLE service.draft ADD COLUMN kept_by uuid;
