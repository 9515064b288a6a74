SET lock_timeout = '2s';

-- CreateEnum
CREATE TYPE "desk"."OutboxState" AS ENUM ('waiting', 'held', 'done', 'skipped', 'failed');

-- DropIndex
DROP INDEX "desk"."OutboxMessage_doneAt_availableAt_idx";

-- AlterTable
ALTER TABLE "desk"."OutboxMessage" ADD COLUMN     "once" VARCHAR(160),
ADD COLUMN     "state" "desk"."OutboxState" NOT NULL DEFAULT 'waiting';

-- CreateTable
CREATE TABLE "desk"."WorkerTask" (
    "task" VARCHAR(64) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "succeededAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "problem" VARCHAR(500),

    CONSTRAINT "WorkerTask_pkey" PRIMARY KEY ("task")
);

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_once_key" ON "desk"."OutboxMessage"("once");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_availableAt_idx" ON "desk"."OutboxMessage"("state", "availableAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_doneAt_idx" ON "desk"."OutboxMessage"("doneAt");

-- What must hold whatever the code does: what is over says when, and what did not happen says why.
UPDATE desk."OutboxMessage" SET state = 'done' WHERE "doneAt" IS NOT NULL;
ALTER TABLE desk."OutboxMessage"
  ADD CONSTRAINT outbox_done CHECK ((state IN ('done', 'skipped')) = ("doneAt" IS NOT NULL)),
  ADD CONSTRAINT outbox_why CHECK (state NOT IN ('held', 'skipped', 'failed') OR length(trim(problem)) > 0);

-- Wakes the worker when the transaction commits; whoever misses it finds the message a minute later.
CREATE FUNCTION desk.tell_of_outbox() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('outbox_message', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER outbox_told AFTER INSERT ON desk."OutboxMessage"
  FOR EACH STATEMENT EXECUTE FUNCTION desk.tell_of_outbox();
