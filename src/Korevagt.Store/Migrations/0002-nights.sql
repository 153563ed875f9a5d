-- What a nightly re-evaluation, known by the name of its settings, carries from night to night.
CREATE TABLE night_state (
    plan TEXT PRIMARY KEY,
    -- The identity of the last night that is not due again; identities sort as nights do.
    handled_up_to TEXT NOT NULL,
    -- The newest fitted demand, and the one that is kept to hold demand against.
    demand TEXT REFERENCES document (hash),
    held TEXT REFERENCES document (hash)
);

-- One night. Its key lets it be done once, whoever begins it; its state says which of its steps are done.
CREATE TABLE night (
    plan TEXT NOT NULL,
    -- The local date and time: 2026-03-29T02:30.
    id TEXT NOT NULL,
    state INTEGER NOT NULL,
    -- Who is at it, and its last sign of life.
    owner TEXT,
    seen_at BIGINT NOT NULL,
    -- How often somebody failed or died at it.
    attempts INTEGER NOT NULL DEFAULT 0,
    -- The settings' file as it was when the night began.
    settings TEXT NOT NULL REFERENCES document (hash),
    demand TEXT REFERENCES document (hash),
    held TEXT REFERENCES document (hash),
    -- The plans of its batch in order, as JSON.
    plans TEXT,
    batch BIGINT,
    -- What is known of it so far; at the end, all.
    record {bytes} NOT NULL,
    figures {bytes},
    report {bytes},
    report_file TEXT,
    PRIMARY KEY (plan, id)
);
CREATE INDEX night_unfinished ON night (plan, id) WHERE state < 6;

-- The logs that were taken up. Their content is a document, so that demand can be fitted anew without the folder.
CREATE TABLE night_log (
    plan TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES document (hash),
    name TEXT NOT NULL,
    night TEXT NOT NULL,
    PRIMARY KEY (plan, hash)
);
