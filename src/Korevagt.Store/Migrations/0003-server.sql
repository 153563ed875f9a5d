-- Keys of machines and people, by which they are let in. The secret itself is not here, only its SHA-256.
CREATE TABLE api_key (
    ordinal {counter},
    id TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    -- Permissions, separated by blanks, to which the key is narrowed; null where it has all of its role.
    scopes TEXT,
    is_automatic INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    used_at BIGINT
);

-- Who changed what and when. Rows are added and never changed or removed, which the database itself sees to.
CREATE TABLE audit (
    id {counter},
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT,
    trace TEXT
);
CREATE INDEX audit_by_subject ON audit (subject, id);
{appendOnlyAudit};

-- Requests with an Idempotency-Key (stored hashed) and what they were answered.
CREATE TABLE kept_request (
    caller TEXT NOT NULL,
    request_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    state INTEGER NOT NULL,
    owner TEXT NOT NULL,
    claimed_at BIGINT NOT NULL,
    -- What the effect made, as a path; written in the transaction of the effect.
    reference TEXT,
    status INTEGER,
    content_type TEXT,
    location TEXT,
    etag TEXT,
    body {bytes},
    PRIMARY KEY (caller, request_key)
);
CREATE INDEX kept_request_by_time ON kept_request (claimed_at);
