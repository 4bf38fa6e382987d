#!/usr/bin/env bash
# How long the unpacked jar takes until it answers, with and without an AOT cache of the JDK, by turns: demo mode on a
# database that is there already, without sample applications.
#   bench/start-up.sh [starts of each kind, 5]
set -euo pipefail
cd "$(dirname "$0")/.."
starts=${1:-5}
jar=web-adapter/target/huiji.jar
[ -f "$jar" ] || ./mvnw -q -B -ntp package -DskipTests
for java in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} java /usr/lib/jvm/*25*/bin/java; do
  "$java" -version 2>&1 | grep -q 'version "25' && break
done
flags=(-Xmx256m -XX:+UseSerialGC)
home=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi; rm -rf "$home"' EXIT
"$java" -Djarmode=tools -jar "$jar" extract --destination "$home/app" >/dev/null

# Starts, waits for the first answer, looks at a few pages, and ends in good order. Prints milliseconds and resident megabytes.
run() {
  local begun port
  begun=$(date +%s%N)
  "$java" "${flags[@]}" "$@" -jar "$home/app/huiji.jar" --spring.profiles.active=demo --server.port=0 \
    --huiji.demo.applications=0 --huiji.data-directory="$home/data" >"$home/log" 2>&1 &
  pid=$!
  until grep -q "Tomcat started on port" "$home/log"; do kill -0 "$pid" || { tail -20 "$home/log" >&2; exit 1; }; sleep 0.02; done
  port=$(grep -o "Tomcat started on port [0-9]*" "$home/log" | grep -o "[0-9]*$")
  until curl -fs -o /dev/null "http://127.0.0.1:$port/sign-in"; do sleep 0.02; done
  echo "$((($(date +%s%N) - begun) / 1000000)) $(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")"
  for page in / /guide /register /sign-in /staff/login; do curl -fs -o /dev/null "http://127.0.0.1:$port$page"; done
  kill "$pid"
  wait "$pid" || true
  pid=
}

run >/dev/null # makes the database
run -XX:AOTCacheOutput="$home/huiji.aot" >/dev/null
[ -f "$home/huiji.aot" ] || { echo "no AOT cache was made:" >&2; tail -5 "$home/log" >&2; exit 1; }
for ((i = 0; i < starts; i++)); do
  run >>"$home/plain"
  run -XX:AOTCache="$home/huiji.aot" >>"$home/cached"
done
median() { sort -n "$home/$1" | awk -v column="$2" '{v[NR] = $column} END {print v[int((NR + 1) / 2)]}'; }
results=${BENCH_RESULTS:-docs/benchmarks}
mkdir -p "$results"
file="$results/start-up-$(date -u +%Y-%m-%d-%H%M).json"
printf '{"what": "start-up until the first answer", "begun": "%s", "cores": %s, "load": "%s", "starts": %s,\n "plainMs": %s, "plainResidentMb": %s, "aotCacheMs": %s, "aotCacheResidentMb": %s, "cacheMb": %s}\n' \
  "$(date -u +%FT%TZ)" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)" "$starts" "$(median plain 1)" "$(median plain 2)" \
  "$(median cached 1)" "$(median cached 2)" "$(($(stat -c %s "$home/huiji.aot") / 1048576))" | tee "$file"
