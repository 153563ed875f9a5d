-- Imports in somebody else's words, and logs that are erased again. The row of an erased import stays and the documents go, so
-- the log's hash stands for itself now and the reference beside it can be let go. (SQLite cannot take NOT NULL off a column.)
ALTER TABLE demand_job ADD COLUMN log_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE demand_job ADD COLUMN log_document TEXT REFERENCES document (hash);
ALTER TABLE demand_job ADD COLUMN mapping TEXT REFERENCES document (hash);
ALTER TABLE demand_job ADD COLUMN borders TEXT REFERENCES document (hash);
-- The import whose log a fit uses; null for an import.
ALTER TABLE demand_job ADD COLUMN import BIGINT;
ALTER TABLE demand_job ADD COLUMN erased_at BIGINT;
UPDATE demand_job SET log_hash = log, log_document = log;
-- Until now a fit told its log only: it is of the last import of the same log for the same plan before it.
UPDATE demand_job SET import = (
    SELECT MAX(taken.id) FROM demand_job taken
    WHERE taken.kind = 0 AND taken.log_hash = demand_job.log_hash AND taken.plan = demand_job.plan AND taken.id < demand_job.id)
WHERE kind = 1;
ALTER TABLE demand_job DROP COLUMN log;
CREATE INDEX demand_job_of_import ON demand_job (import);
