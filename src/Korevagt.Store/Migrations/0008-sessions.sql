-- Browsers in which somebody has signed in with a key. What the browser shows is not here, only its SHA-256. A session lets in
-- as long as its key does, and no longer than to its end.
CREATE TABLE browser_session (
    hash TEXT PRIMARY KEY,
    -- By which it is spoken of.
    id TEXT NOT NULL UNIQUE,
    api_key TEXT NOT NULL REFERENCES api_key (id),
    begun_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX browser_session_by_end ON browser_session (expires_at);
