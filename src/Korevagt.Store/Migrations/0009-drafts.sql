-- Scenarios that somebody is still writing, faulty ones too. A draft changes every few seconds and has no history, so its content
-- stands here and not among the documents.
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    -- Whose list it is in; whoever has its id may work on it.
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Id of the plan that it names; null where it names none.
    baseline TEXT,
    version INTEGER NOT NULL,
    content {bytes} NOT NULL,
    -- Places of the changes that are switched off, separated by spaces.
    switched_off TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- Who had it in hand last: for good, and for people.
    hand TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX draft_by_owner ON draft (owner, changed_at, id);
CREATE INDEX draft_by_change ON draft (changed_at);
