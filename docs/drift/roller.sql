-- Roller, database og rettigheder til Korevagt på PostgreSQL 15 eller nyere. Køres af databaseserverens administrator.
-- Roles, database and rights for Korevagt on PostgreSQL 15 or later. Run by the administrator of the database server.
--
--   sudo -u postgres psql -v ON_ERROR_STOP=1 -f docs/drift/roller.sql
--
-- korevagt_ejer ejer tabellerne og bruges kun til opgradering, sikkerhedskopi og gendannelse. korevagt_app er den, server og
-- arbejdere bruger: den læser og skriver rækker og kan hverken oprette, ændre eller slette en tabel.
-- korevagt_ejer owns the tables and is used for upgrades, backup and restore only. korevagt_app is the one of server and
-- workers: it reads and writes rows, and can neither make, change nor drop a table.
--
-- En anden database med samme roller, for eksempel til en gendannelse: -v database=korevagt_ny
-- Another database with the same roles, for a restore say: -v database=korevagt_ny
\if :{?database}
\else
  \set database korevagt
\endif
SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'korevagt_ejer') AS new_roles \gset
\if :new_roles
  CREATE ROLE korevagt_ejer LOGIN;
  CREATE ROLE korevagt_app LOGIN;
\endif
CREATE DATABASE :"database" OWNER korevagt_ejer TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO korevagt_app;

\connect :"database"
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO korevagt_app;

-- Også for tabeller, der kommer med en ny version, og for jobmotorens eget skema, hangfire.
-- For tables that a later version brings, too, and for the job engine's own schema, hangfire.
ALTER DEFAULT PRIVILEGES FOR ROLE korevagt_ejer GRANT USAGE ON SCHEMAS TO korevagt_app;
ALTER DEFAULT PRIVILEGES FOR ROLE korevagt_ejer GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO korevagt_app;
ALTER DEFAULT PRIVILEGES FOR ROLE korevagt_ejer GRANT USAGE ON SEQUENCES TO korevagt_app;
