# Stands in for the machine that docs/da/drift.md is about: sourced before the page's commands, with these variables set:
# WORK (a folder of its own), ROOT (the repository), CLI and SERVER (the built programs), WEB (a free port), PGPORT, SOCKET,
# SUPERUSER_PASSWORD (of the database server) and RESTART (the command that restarts it).
set -euo pipefail
trap 'echo "failed: $BASH_COMMAND" >&2' ERR
trap 'systemctl stop korevagt korevagt-worker' EXIT
export HOME=$WORK LC_ALL=C.UTF-8
mkdir -p "$WORK/etc" "$WORK/here"
cd "$WORK/here"
ln -s "$ROOT"/{docs,scenarios,batches,maps} .

# As the database server's administrator where the page says so.
sudo() {
  [ "$1" = -u ] || { "$@"; return; }
  shift 2
  PGHOST=$SOCKET PGUSER=korevagt PGDATABASE=postgres PGPASSWORD=$SUPERUSER_PASSWORD PGSSLMODE=disable "$@"
}

# The units, as far as they matter here: their settings, their folder, their programs.
systemctl() {
  case "$*" in
    "restart postgresql") $RESTART ;;
    "stop "*)
      local name
      for name in server worker; do
        [ -e "$WORK/$name.id" ] || continue
        kill "$(cat "$WORK/$name.id")"
        wait "$(cat "$WORK/$name.id")" || true
        rm "$WORK/$name.id"
      done
      ;;
    *)
      started server "$SERVER" "--Urls=http://127.0.0.1:$WEB"
      started worker "$CLI" worker
      ;;
  esac
}

started() {
  local name=$1
  shift
  (
    set -a
    . "$WORK/etc/$name.env"
    cd "$WORK"
    exec dotnet "$@"
  ) > "$WORK/$name.log" 2>&1 &
  echo $! > "$WORK/$name.id"
}

korevagt() { dotnet "$CLI" "$@"; }

# A command that has to be refused, and in which of the ways.
refused() {
  if "$@" > "$WORK/refused" 2>&1; then
    echo "not refused: $*"
    exit 1
  fi
  grep -oEm1 'permission denied|must be owner|pg_hba.conf rejects|certificate' "$WORK/refused" || { cat "$WORK/refused"; exit 1; }
}
