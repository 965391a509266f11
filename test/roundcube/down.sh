#!/usr/bin/env bash
# down.sh DIR: stops exactly the processes that up.sh started for DIR. The mail stays in DIR.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
server=roundcube
. "$here/../servers/processes.sh"
dir=$(cd "$1" && pwd)
for name in php sink dovecot; do stop "$dir" "$name" & done
wait
