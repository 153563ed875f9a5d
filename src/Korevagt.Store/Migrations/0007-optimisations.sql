-- Questions which plan to choose: answered by one process at a time, which has years of plans simulated by all.
CREATE TABLE optimisation (
    id {counter},
    name TEXT NOT NULL,
    -- The question's file with all that it names.
    bundle TEXT NOT NULL REFERENCES document (hash),
    -- Which file of the bundle is the question, and how the answer is looked for, as JSON.
    request TEXT NOT NULL,
    -- The build that has to answer it: another might ask for other years.
    engine TEXT NOT NULL,
    priority INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    -- The process that asks for the years and answers.
    owner TEXT,
    not_before BIGINT NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- How often its process died while it answered.
    deaths INTEGER NOT NULL DEFAULT 0,
    -- Years of plans that may be simulated, and those that finished rounds have used.
    budget BIGINT NOT NULL,
    years_done BIGINT NOT NULL DEFAULT 0,
    -- What could be said at the last barrier, and what the answer comes to, as JSON.
    standing TEXT,
    head TEXT,
    submitted_by TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    faults TEXT,
    message TEXT
);
CREATE INDEX optimisation_open ON optimisation (engine, priority DESC, id) WHERE state < 2;
CREATE INDEX optimisation_answering ON optimisation (owner) WHERE state = 1;

CREATE TABLE optimisation_answer (
    optimisation BIGINT PRIMARY KEY REFERENCES optimisation (id),
    bytes {bytes} NOT NULL,
    sha256 TEXT NOT NULL,
    -- What its figures rest on, as JSON: the pieces are read again by it.
    archive TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);

-- The plans that an answer tells one by one: what is told of each as JSON, and the scenario file that it is.
CREATE TABLE optimisation_plan (
    optimisation BIGINT NOT NULL REFERENCES optimisation (id),
    number INTEGER NOT NULL,
    is_front INTEGER NOT NULL,
    told TEXT NOT NULL,
    -- Empty for the plan as it is today.
    scenario {bytes} NOT NULL,
    PRIMARY KEY (optimisation, number)
);

-- A round of years in pieces: which plans and years each is, and the figures that they came to.
CREATE TABLE optimisation_piece (
    optimisation BIGINT NOT NULL REFERENCES optimisation (id),
    round INTEGER NOT NULL,
    number INTEGER NOT NULL,
    wanted {bytes} NOT NULL,
    years INTEGER NOT NULL,
    engine TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    -- That of the optimisation; null where it is not wanted any more.
    priority INTEGER,
    not_before BIGINT NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    deaths INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    milliseconds INTEGER,
    data {bytes},
    PRIMARY KEY (optimisation, round, number)
);
CREATE INDEX optimisation_piece_to_claim ON optimisation_piece (engine, priority DESC, optimisation, round, number)
    WHERE state = 0 AND priority IS NOT NULL;
CREATE INDEX optimisation_piece_claimed ON optimisation_piece (owner) WHERE state = 1;

-- What happened to an optimisation: taken in, a barrier with its bound, its end.
CREATE TABLE optimisation_event (
    id {counter},
    optimisation BIGINT NOT NULL REFERENCES optimisation (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX optimisation_event_of ON optimisation_event (optimisation, id);
