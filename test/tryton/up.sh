#!/usr/bin/env bash
# up.sh DIR: a real Tryton with its web client and sale opportunities on SQLite, without systemd, all state in DIR.
# Idempotent: a second run starts only what does not run. The packages are there already (npm test installs them).
# Environment: TRYTON_PORT (8083), TRYTON_PASSWORD. Prints KEY=VALUE lines on standard output, progress on standard error.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
server=tryton
. "$here/../servers/processes.sh"
mkdir -p "$1"/{run,log,db,home}
dir=$(cd "$1" && pwd)
web=${TRYTON_PORT:-8083} password=${TRYTON_PASSWORD:-Sales-Pass-1}

# Debian installs Tryton for its own Python, whichever comes first in PATH.
python=/usr/bin/python3
[ -x /usr/bin/trytond ] || die "trytond is not installed"
[ -d /usr/share/tryton-sao/www ] || die "tryton-sao is not installed"
claim "$dir" trytond "$web"
export HOME=$dir/home PYTHONNOUSERSITE=1
unset PYTHONPATH PYTHONHOME || true
sed -e "s|@DIR@|$dir|g" -e "s|@PORT@|$web|g" "$here/trytond.conf" >"$dir/trytond.conf"

if [ ! -e "$dir/db/.seeded" ]; then
  stop "$dir" trytond
  rm -f "$dir"/db/crm.sqlite*
  : >"$dir/db/crm.sqlite"
  printf '%s\n' "$password" >"$dir/home/password"
  TRYTONPASSFILE=$dir/home/password "$python" /usr/bin/trytond-admin -c "$dir/trytond.conf" -d crm -u sale_opportunity \
    --activate-dependencies -l zh_CN --email admin@sales.test >"$dir/log/admin.log" 2>&1 </dev/null ||
    { tail -15 "$dir/log/admin.log" >&2; die "the database could not be made"; }
  "$python" "$here/seed.py" "$dir/trytond.conf" crm "$password" >"$dir/log/seed.log" 2>&1 ||
    { tail -15 "$dir/log/seed.log" >&2; die "the records could not be made"; }
  touch "$dir/db/.seeded"
  say "database made and seeded"
fi
start "$dir" trytond "$python" /usr/bin/trytond -c "$dir/trytond.conf" -d crm
wait_page "http://127.0.0.1:$web/" 'tryton-sao'
say "ready on http://127.0.0.1:$web"
printf '%s\n' "URL=http://127.0.0.1:$web"
