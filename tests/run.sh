#!/usr/bin/env bash
# Builds everything, sets up what the tests need, and runs them all.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "tests/run.sh: $*"; }

command -v dotnet >/dev/null || { say "the .NET 10 SDK is not installed (https://dotnet.microsoft.com)"; exit 1; }

install_package() { # package, what for
  if ! command -v apt-get >/dev/null; then
    say "cannot install $1 here ($2): install it by hand; its tests are skipped until then"
    return
  fi
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  say "installing the system package $1 ($2) with apt-get"
  "${root[@]}" apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 \
    || say "apt-get could not install $1: its tests are skipped"
}

command -v chromium >/dev/null || command -v google-chrome >/dev/null \
  || install_package chromium "to open the HTML report in a real browser"

ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null \
  || install_package postgresql "to run batches on real servers, which the tests start and stop themselves"

command -v curl >/dev/null || install_package curl "to walk through docs/rest.md as it stands there"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
say "building (Release)"
dotnet build Korevagt.sln -c Release --nologo -v quiet -clp:NoSummary || { say "the build failed"; exit 1; }

log=artifacts/tests.log
say "running all tests; the whole output goes to $log"
dotnet test Korevagt.sln -c Release --no-build --nologo 2>&1 | tee "$log" \
  | grep -E '^(Passed!|Failed!|  Failed|  Skipped|\[xUnit.*(FAIL|SKIP)\])|error|Error Message|Stack Trace|Assert\.'
status=${PIPESTATUS[0]}

awk '
  /^(Passed|Failed|Skipped)! +- Failed:/ {
    line = $0; gsub(/[^0-9,:A-Za-z]/, "", line)
    match(line, /Failed:[0-9]+/);  failed  += substr(line, RSTART + 7, RLENGTH - 7)
    match(line, /Passed:[0-9]+/);  passed  += substr(line, RSTART + 7, RLENGTH - 7)
    match(line, /Skipped:[0-9]+/); skipped += substr(line, RSTART + 8, RLENGTH - 8)
  }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit (passed == 0 || failed > 0) }
' "$log" > artifacts/tests.count
[ $? -eq 0 ] || status=1
[ "$status" -eq 0 ] || say "some tests failed or could not run"
cat artifacts/tests.count
exit "$status"
