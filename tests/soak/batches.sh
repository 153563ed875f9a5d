#!/usr/bin/env bash
# Has processes killed and databases restarted for longer than the tests do: the same tests with other figures.
# Takes half an hour or so on two cores; every figure can be given another value in the environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

export KOREVAGT_SOAK_SEED=${KOREVAGT_SOAK_SEED:-$(date +%s)}       # who is killed and when
export KOREVAGT_SOAK_LONGER=${KOREVAGT_SOAK_LONGER:-10}           # so many times the replications of each of the 200 runs
export KOREVAGT_SOAK_KILLS=${KOREVAGT_SOAK_KILLS:-50}             # of the process on SQLite
export KOREVAGT_SOAK_BETWEEN_KILLS=${KOREVAGT_SOAK_BETWEEN_KILLS:-5} # seconds, of the three workers on PostgreSQL
export KOREVAGT_SOAK_MOST_KILLS=${KOREVAGT_SOAK_MOST_KILLS:-1000000}
export KOREVAGT_SOAK_RESTARTS=${KOREVAGT_SOAK_RESTARTS:-5}        # of PostgreSQL under them
export KOREVAGT_SOAK_OUTAGE=${KOREVAGT_SOAK_OUTAGE:-15}           # seconds at each of these
export KOREVAGT_SOAK_LONG_OUTAGE=${KOREVAGT_SOAK_LONG_OUTAGE:-60} # seconds of the one outage without kills
export KOREVAGT_SOAK_PATIENCE=${KOREVAGT_SOAK_PATIENCE:-60}       # minutes until what is waited for is taken for lost

echo "tests/soak/batches.sh: seed $KOREVAGT_SOAK_SEED"
exec dotnet test tests/Korevagt.Batches.Tests -c Release --nologo \
  --filter "FullyQualifiedName~Survival" --logger "console;verbosity=normal"
