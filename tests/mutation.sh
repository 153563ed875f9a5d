#!/usr/bin/env bash
# Changes one thing at a time in a room's sources (a sign, a limit, a condition) and runs the room's tests: a change that no
# test notices is a hole in them. The score is the share noticed. Takes minutes to hours, so it is no part of tests/run.sh.
#   tests/mutation.sh                    Simulation, Economics and Optimization
#   tests/mutation.sh Economics          one room
#   tests/mutation.sh Simulation/Engine/Rules   one folder of it: Simulation alone is 4,078 changes
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- Simulation Economics Optimization

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore
root=$PWD
for part in "$@"; do
  room=${part%%/*}
  [ -d "$root/src/Korevagt.$room${part#"$room"}" ] || { echo "tests/mutation.sh: there is no src/Korevagt.$part" >&2; exit 2; }
  only=()
  [ "$part" = "$room" ] || only=(--mutate "**/${part#*/}/**/*.cs")
  cd "$root/tests/Korevagt.$room.Tests"
  dotnet stryker --project "Korevagt.$room.csproj" --configuration Release --test-case-filter "Pace!=Slow" "${only[@]}" \
    --reporter cleartext --reporter html --reporter progress --output "$root/artifacts/mutation/$part"
done
