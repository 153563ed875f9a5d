#!/usr/bin/env bash
# Sends made-up requests to the server for longer than the tests do, on SQLite and on PostgreSQL, from a seed of its own.
# Takes ten minutes or so on two free cores; every figure can be given another value in the environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

export KOREVAGT_FUZZ_SEED=${KOREVAGT_FUZZ_SEED:-$(date +%s)}                       # decides every request; a failure names it
export KOREVAGT_FUZZ_REQUESTS=${KOREVAGT_FUZZ_REQUESTS:-100000}                    # on SQLite
export KOREVAGT_FUZZ_POSTGRES_REQUESTS=${KOREVAGT_FUZZ_POSTGRES_REQUESTS:-50000}   # on PostgreSQL
export KOREVAGT_FUZZ_MOST_MS=${KOREVAGT_FUZZ_MOST_MS:-2000}                        # milliseconds that a request may take

echo "tests/soak/fuzz.sh: seed $KOREVAGT_FUZZ_SEED"
exec dotnet test tests/Korevagt.Server.Tests -c Release --nologo \
  --filter "FullyQualifiedName~FuzzTests" --logger "console;verbosity=detailed"
