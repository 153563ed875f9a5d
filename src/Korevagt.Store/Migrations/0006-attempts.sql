-- How often somebody has begun a work on a visit log: counted before it begins, so that one that takes its process with it
-- counts too.
ALTER TABLE demand_job ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
-- What a process had in hand when the program was replaced was begun once at least.
UPDATE demand_job SET attempts = 1 WHERE state = 1;
