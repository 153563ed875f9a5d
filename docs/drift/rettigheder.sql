-- Hvad korevagt_app ikke behøver: køres af korevagt_ejer efter 'store upgrade', og efter hver gendannelse og import.
-- What korevagt_app does not need: run by korevagt_ejer after 'store upgrade', and after each restore and import.
REVOKE UPDATE, DELETE ON audit FROM korevagt_app;
-- Tilføjer og fjerner ingen version; rækken for den første bruges som lås.
-- Adds and removes no version; the row of the first is used as a lock.
REVOKE INSERT, DELETE ON schema_version FROM korevagt_app;
