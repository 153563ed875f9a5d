-- A browser may also be signed in by the issuer of tokens, without a key. Sessions are of the moment: who is signed in signs in anew.
DROP TABLE browser_session;
CREATE TABLE browser_session (
    hash TEXT PRIMARY KEY,
    -- By which it is spoken of.
    id TEXT NOT NULL UNIQUE,
    -- The key that was shown; or whom the issuer vouched for, with the names of his roles, separated by spaces.
    api_key TEXT REFERENCES api_key (id),
    subject TEXT,
    name TEXT,
    roles TEXT,
    begun_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CHECK ((api_key IS NULL) <> (subject IS NULL))
);
CREATE INDEX browser_session_by_end ON browser_session (expires_at);
