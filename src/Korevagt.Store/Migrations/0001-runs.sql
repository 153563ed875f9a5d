-- Times are milliseconds since 1970-01-01 UTC by the store's own clock. States are those of the enumerations in Store/.

-- Input files by the SHA-256 of their content, and the lists of files that make a bundle.
CREATE TABLE document (
    hash TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    bytes {bytes} NOT NULL,
    added_at BIGINT NOT NULL
);

-- One plan under one seed and year: what its blocks are blocks of. Plans that differ in prices only share it.
CREATE TABLE simulation (
    id TEXT PRIMARY KEY,
    bundle TEXT NOT NULL REFERENCES document (hash),
    request TEXT NOT NULL,
    block_size INTEGER NOT NULL,
    added_at BIGINT NOT NULL
);

-- A range of replications. A full block serves every run of at least so many replications; a tail only runs that end there.
CREATE TABLE block (
    simulation TEXT NOT NULL REFERENCES simulation (id),
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    is_tail INTEGER NOT NULL,
    -- The build of the engine that has to compute it: another would compute something else.
    engine TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    -- The highest priority of an active batch that waits for it; null where none does.
    priority INTEGER,
    ordinal BIGINT NOT NULL,
    not_before BIGINT NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- How often its process died while it was claimed.
    deaths INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    milliseconds INTEGER,
    data {bytes},
    message TEXT,
    PRIMARY KEY (simulation, first, count)
);
CREATE INDEX block_to_claim ON block (engine, priority DESC, ordinal, first) WHERE state = 0 AND priority IS NOT NULL;
CREATE INDEX block_claimed ON block (owner) WHERE state = 1;

-- One scenario against one baseline (or the baseline alone), known by the hash of all that determines its result.
CREATE TABLE run (
    id TEXT PRIMARY KEY,
    bundle TEXT NOT NULL REFERENCES document (hash),
    request TEXT NOT NULL,
    baseline TEXT NOT NULL REFERENCES simulation (id),
    scenario TEXT REFERENCES simulation (id),
    replications INTEGER NOT NULL,
    engine TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    faults TEXT,
    added_at BIGINT NOT NULL,
    finished_at BIGINT
);
-- Not of the unfinished runs alone: PostgreSQL takes so small an index for empty, and reads all of it for every block.
CREATE INDEX run_by_baseline ON run (baseline, state);
CREATE INDEX run_by_scenario ON run (scenario, state);
CREATE INDEX run_open ON run (id) WHERE state = 0;
CREATE INDEX run_finishing ON run (owner) WHERE state = 1;
CREATE INDEX run_by_time ON run (added_at, id);

CREATE TABLE result (
    run TEXT PRIMARY KEY REFERENCES run (id),
    bytes {bytes} NOT NULL,
    sha256 TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);

CREATE TABLE batch (
    id {counter},
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    priority INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    submitted_by TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    finished_at BIGINT,
    runs INTEGER NOT NULL,
    done INTEGER NOT NULL,
    failed INTEGER NOT NULL
);
CREATE INDEX batch_active ON batch (id) WHERE state < 2;

-- The runs of a batch in their order. One whose files are faulty has faults in place of a run.
CREATE TABLE batch_run (
    batch BIGINT NOT NULL REFERENCES batch (id),
    position INTEGER NOT NULL,
    run TEXT REFERENCES run (id),
    scenario TEXT NOT NULL,
    demand_case TEXT,
    price_reading TEXT,
    seed TEXT NOT NULL,
    replications INTEGER NOT NULL,
    faults TEXT,
    PRIMARY KEY (batch, position)
);
CREATE INDEX batch_run_by_run ON batch_run (run);

CREATE TABLE event (
    id {counter},
    at BIGINT NOT NULL,
    batch BIGINT,
    run TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX event_by_batch ON event (batch, id);
CREATE INDEX event_by_time ON event (at);

-- Processes that compute. One that has not been seen for a while is dead, and what it had claimed is put back.
CREATE TABLE worker (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    slots INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
