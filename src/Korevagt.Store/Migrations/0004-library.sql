-- What planners work on. The newest version of an item stands in its row, all of them in library_version; contents are documents.
CREATE TABLE library_item (
    id TEXT PRIMARY KEY,
    kind INTEGER NOT NULL,
    -- The name by which the contents of others name it.
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    -- The item that a scenario names as its baseline; null for others.
    baseline TEXT,
    state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES document (hash),
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX library_item_by_kind ON library_item (kind, id);

CREATE TABLE library_version (
    item TEXT NOT NULL REFERENCES library_item (id),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES document (hash),
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (item, number)
);

-- Runs that somebody looks at side by side: their identities, in their order.
CREATE TABLE comparison (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    runs TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Visit logs that are read, and demands that are fitted to them: work that goes on beside the requests.
CREATE TABLE demand_job (
    id {counter},
    kind INTEGER NOT NULL,
    plan TEXT NOT NULL,
    log TEXT NOT NULL REFERENCES document (hash),
    -- What else was asked for, as JSON.
    request TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    -- The process that works on it, and until when it holds it unless it says so again.
    owner TEXT,
    held_until BIGINT NOT NULL DEFAULT 0,
    submitted_by TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    finished_at BIGINT,
    -- What came of it, as JSON.
    result TEXT,
    faults TEXT
);
CREATE INDEX demand_job_open ON demand_job (id) WHERE state < 2;
