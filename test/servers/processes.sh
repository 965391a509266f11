# Sourced by the up.sh and down.sh of a real server, which says its name in `server`: progress, waiting, and processes that
# are stopped exactly as they were started. Every process gets a session of its own; its pid and its kernel start time stand in DIR/run/NAME.pid.
BEGAN=$(date +%s)
say() { printf '[%3d s] %s: %s\n' "$(($(date +%s) - BEGAN))" "${server:?}" "$*" >&2; }
die() { say "FAILED: $*"; exit 1; }

born() { awk '{ sub(/^.*\) /, ""); print $20 }' "/proc/$1/stat" 2>/dev/null; }

# alive DIR NAME: does the very process that we started still run?
alive() {
  local pid when
  [ -s "$1/run/$2.pid" ] && read -r pid when <"$1/run/$2.pid" && [ -n "$pid" ] && [ "$(born "$pid")" = "$when" ]
}

# start DIR NAME COMMAND...: does nothing when NAME runs already.
start() {
  local dir=$1 name=$2 pid
  shift 2
  alive "$dir" "$name" && return 0
  setsid "$@" >>"$dir/log/$name.log" 2>&1 </dev/null &
  pid=$!
  sleep 0.2
  kill -0 "$pid" 2>/dev/null || { tail -20 "$dir/log/$name.log" >&2; die "$name ended at once"; }
  echo "$pid $(born "$pid")" >"$dir/run/$name.pid"
}

# stop DIR NAME: ends the whole session, politely first.
stop() {
  local pid _
  if alive "$1" "$2"; then
    read -r pid _ <"$1/run/$2.pid"
    kill -TERM -- "-$pid" 2>/dev/null || true
    for _ in $(seq 1 50); do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL -- "-$pid" 2>/dev/null || true
  fi
  rm -f "$1/run/$2.pid"
}

taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# claim DIR NAME PORT: the port must be free, unless NAME is ours and runs.
claim() { alive "$1" "$2" || ! taken "$3" || die "port $3 (for $2) is taken by another process"; }

wait_port() {
  for _ in $(seq 1 200); do taken "$1" && return 0; sleep 0.1; done
  die "nothing listens on 127.0.0.1:$1"
}

wait_page() {
  for _ in $(seq 1 240); do curl -fsSL --max-time 20 "$1" 2>/dev/null | grep -q "$2" && return 0; sleep 0.25; done
  die "$1 did not answer with $2"
}
