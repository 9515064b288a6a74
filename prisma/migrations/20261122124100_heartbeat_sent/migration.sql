-- Silence counts only where somebody was asked: a letter that no mail server took asked nobody.
SET lock_timeout = '2s';

ALTER TABLE "desk"."HeartbeatLetter" ADD COLUMN "sentAt" TIMESTAMPTZ(3);

-- Columns that came from elsewhere follow merges too.
SELECT desk.follow_merges();
