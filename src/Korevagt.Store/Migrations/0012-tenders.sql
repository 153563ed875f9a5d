-- Tenders of driving, from their draft to the contracts.
CREATE TABLE tender (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    content {bytes} NOT NULL,
    -- From the lock on: its hash, and the files that it was locked with, so that a plan that is changed later changes nothing here.
    lock_hash TEXT,
    frozen {bytes},
    -- JSON lines, each with the hash of the one before.
    protocol {bytes} NOT NULL,
    -- Who wants the bids opened and waits for a second person: for good, and for people.
    opener TEXT,
    opener_name TEXT,
    opener_at BIGINT,
    -- From the opening on: the bids as one file, with what was decided about each.
    bids {bytes},
    award {bytes},
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX tender_by_change ON tender (changed_at, id);

-- Bids before the opening: encrypted with a key that is not in the store.
CREATE TABLE sealed_bid (
    tender TEXT NOT NULL REFERENCES tender (id),
    id TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (tender, id)
);

-- The permission to write tenders, which no operation asked for, is now that to design them; opening, judging and deciding are others.
UPDATE api_key SET scopes = REPLACE(scopes, 'tenders:write', 'tenders:design') WHERE scopes LIKE '%tenders:write%';
