#!/usr/bin/env bash
# Builds everything, sets up what the tests need, and runs them.
#   tests/run.sh             all tests but those that are tagged [Trait("Pace", "Soak")]: they take minutes each
#   tests/run.sh --quick     without those that are tagged [Trait("Pace", "Slow")] too
#   tests/run.sh --soak      only those that are tagged Soak
#   tests/run.sh --coverage  as without anything, and which lines of each room they reach
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "tests/run.sh: $*"; }

pace='Pace!=Soak' coverage=
case "${1-}" in
  "") ;;
  --quick) pace='Pace!=Soak&Pace!=Slow' ;;
  --soak) pace='Pace=Soak' ;;
  --coverage) coverage=yes ;;
  *) say "unknown option $1: there are --quick, --soak and --coverage"; exit 2 ;;
esac

# These start servers, workers and browsers, stop them, kill them and look at the clock: one after the other, and before all
# others where a processor is free. The others only reckon; they run beside, and give way.
timed="Store Batches Library Nights Server EndToEnd"

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

command -v soffice >/dev/null || command -v libreoffice >/dev/null \
  || install_package libreoffice-calc "to save price sheets with another program than Excel"

command -v curl >/dev/null || install_package curl "to walk through docs/rest.md as it stands there"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# Gates that need no build stand here; each says what is wrong and exits 1. What the formatter knows beyond blanks and braces
# the build refuses by itself.
say "looking at the format"
dotnet format whitespace . --folder --exclude artifacts --verify-no-changes \
  || { say "the files above are not formatted: dotnet format whitespace . --folder --exclude artifacts"; exit 1; }

say "building (Release)"
dotnet build Korevagt.sln -c Release --nologo -v quiet -clp:NoSummary || { say "the build failed"; exit 1; }

logs=artifacts/tests
rm -rf "$logs" && mkdir -p "$logs"

run_tests() { # room, words before the command...
  local room=$1 options=(--filter "$pace" --logger "trx;LogFileName=$PWD/$logs/$room.trx")
  shift
  [ -z "$coverage" ] || options+=(--collect "XPlat Code Coverage" --results-directory "$logs/$room")
  [ -z "$coverage" ] || options+=(-- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Format=lcov)
  "$@" dotnet test "tests/Korevagt.$room.Tests" -c Release --no-build --nologo "${options[@]}" > "$logs/$room.log" 2>&1
  echo $? > "$logs/$room.exit"
  # Of a failure what it says, for whoever has only this output.
  awk '/^  Failed /{ told = 16 } told-- > 0 || /^(Passed!|Failed!|  Skipped)|error/' "$logs/$room.log"
}

rooms=$(cd tests && printf '%s\n' Korevagt.*.Tests | sed -e 's/^Korevagt\.//' -e 's/\.Tests$//')
is_timed() { case " $timed " in *" $1 "*) true ;; *) false ;; esac; }

# Those that take longest begin, so that none of them is left to run alone at the end.
others=$(for room in Planning Choosing Cli Optimization Demand $rooms; do is_timed "$room" || echo "$room"; done | awk '!seen[$0]++')

say "running tests ($pace); the whole output of each room goes to $logs"
# What a shell starts in the background ignores Ctrl-C, and so does all that it starts: tests that interrupt a program have to
# run in front.
run_others() { for room in $others; do mkdir "$logs/$room.taken" 2>/dev/null && run_tests "$room" "$@"; done; }
run_others nice &
for room in $rooms; do is_timed "$room" && run_tests "$room" env; done
run_others env
wait

status=0
for room in $rooms; do
  [ "$(cat "$logs/$room.exit" 2>/dev/null)" = 0 ] || { say "tests of $room failed or could not run: $logs/$room.log"; status=1; }
done

[ -z "$coverage" ] || find "$logs" -name coverage.info -exec awk -f tests/coverage.awk {} +

awk '
  /^(Passed|Failed|Skipped)! +- Failed:/ {
    line = $0; gsub(/[^0-9,:A-Za-z]/, "", line)
    match(line, /Failed:[0-9]+/);  failed  += substr(line, RSTART + 7, RLENGTH - 7)
    match(line, /Passed:[0-9]+/);  passed  += substr(line, RSTART + 7, RLENGTH - 7)
    match(line, /Skipped:[0-9]+/); skipped += substr(line, RSTART + 8, RLENGTH - 8)
  }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit (passed == 0 || failed > 0) }
' "$logs"/*.log > artifacts/tests.count
[ $? -eq 0 ] || status=1
cat artifacts/tests.count
exit "$status"
