#!/usr/bin/env bash
# down.sh DIR: stops exactly the process that up.sh started for DIR. The data stay in DIR.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
server=tryton
. "$here/../servers/processes.sh"
dir=$(cd "$1" && pwd)
stop "$dir" trytond
