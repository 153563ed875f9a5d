#!/usr/bin/env bash
# Changes one thing at a time in a room's sources (a sign, a limit, a condition) and runs the room's tests: a change that no
# test notices is a hole in them. The score is the share noticed. Takes minutes to hours, so it is no part of tests/run.sh.
#   tests/mutation.sh                    Simulation, Economics and Optimization
#   tests/mutation.sh Economics          one room
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- Simulation Economics Optimization

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore
root=$PWD
for room in "$@"; do
  cd "$root/tests/Korevagt.$room.Tests"
  dotnet stryker --project "Korevagt.$room.csproj" --configuration Release --test-case-filter "Pace!=Slow" \
    --reporter cleartext --reporter html --reporter progress --output "$root/artifacts/mutation/$room"
done
