#!/usr/bin/env bash
# Laver det, der lægges på en maskine uden .NET: kommandolinjen og serveren, hver i sin mappe med alt, den bruger, og pakken
# til 'dotnet tool install'.
# Makes what is laid on a machine without .NET: the command line and the server, each in a folder with all that it uses, and
# the package for 'dotnet tool install'.
#   src/publish.sh                              linux-x64, win-x64 and the package, into artifacts/publish
#   src/publish.sh --to FOLDER linux-x64 tool   some of them, elsewhere
# Folders and not single files: THIRD-PARTY.md says why.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."

say() { printf '%s\n%s\n' "$1" "$2"; }

to=artifacts/publish
wanted=()
while [ $# -gt 0 ]; do
  case "$1" in
    --to)
      [ $# -gt 1 ] || { say "--to mangler en mappe" "--to lacks a folder" >&2; exit 2; }
      case "$2" in /* | ?:*) to=$2 ;; *) to=$here/$2 ;; esac
      shift
      ;;
    linux-x64 | win-x64 | tool) wanted+=("$1") ;;
    *)
      say "ukendt ord $1: der er linux-x64, win-x64, tool og --to MAPPE" \
        "unknown word $1: there are linux-x64, win-x64, tool and --to FOLDER" >&2
      exit 2
      ;;
  esac
  shift
done
[ ${#wanted[@]} -gt 0 ] || wanted=(linux-x64 win-x64 tool)

command -v dotnet >/dev/null || {
  say ".NET 10 SDK er ikke installeret (https://dotnet.microsoft.com)" "the .NET 10 SDK is not installed (https://dotnet.microsoft.com)" >&2
  exit 1
}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
mkdir -p "$to"
to=$(cd "$to" && pwd)

# No server of the compiler is left behind: whoever started this would wait for it.
quietly() { dotnet "$@" -c Release --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=false; }

# What planners and operators begin with. In a checkout only what is committed: planners' own files lie in these folders too.
bundled() {
  if git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files -z maps scenarios batches docs/drift docs/da/drift.md
  else
    find maps scenarios batches docs/drift docs/da/drift.md -type f -print0
  fi | xargs -0 cp --parents -t "$1"
}

for what in "${wanted[@]}"; do
  say "Udgiver $what ..." "Publishing $what ..."
  rm -rf "${to:?}/$what"
  mkdir -p "$to/$what"
  if [ "$what" = tool ]; then
    quietly pack src/Korevagt.Cli -p:PackAsTool=true -o "$to/tool"
  else
    quietly publish src/Korevagt.Cli -r "$what" --self-contained -o "$to/$what/cli"
    quietly publish src/Korevagt.Server -r "$what" --self-contained -o "$to/$what/server"
    bundled "$to/$what"
  fi
done

say "Fylder, i MB:" "Size, in MB:"
for what in "${wanted[@]}"; do
  if [ "$what" = tool ]; then parts=("$to"/tool/*.nupkg); else parts=("$to/$what/cli" "$to/$what/server"); fi
  for part in "${parts[@]}"; do
    # Not du: a file system that packs what it holds would say less than has to be moved.
    find "$part" -type f -printf '%s\n' | awk -v part="${part#"$to"/}" '{ sum += $1 } END { printf "%6.0f  %s\n", sum / 1e6, part }'
  done
  solver=$(find "$to/$what" \( -iname '*ortools*.so*' -o -iname '*ortools*.dll' \) -type f | head -n 1)
  [ -z "$solver" ] || echo "        ($what: $(basename "$solver"))"
done
