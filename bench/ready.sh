#!/usr/bin/env bash
# How long the jar takes until it answers, and how much memory it holds: demo mode in a directory of its own, started
# twice: the first time it makes its database and the demo set, the second time it finds them.
#   bench/ready.sh [flags of the JVM]
set -euo pipefail
cd "$(dirname "$0")/.."
jar=web-adapter/target/huiji.jar
[ -f "$jar" ] || ./mvnw -q -B -ntp package -DskipTests
for java in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} java /usr/lib/jvm/*25*/bin/java; do
  "$java" -version 2>&1 | grep -q 'version "25' && break
done
flags=("$@"); [ $# -gt 0 ] || flags=(-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)
home=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; rm -rf "$home"' EXIT

since() { echo $((($(date +%s%N) - begun) / 1000000)); }
# Waits until the log says what is asked for, and fails when the process ends before.
await() { until grep -q "$1" "$home/log"; do kill -0 "$pid" || { tail -20 "$home/log"; exit 1; }; sleep 0.05; done; }
# What belongs to the process and what it started, each shared page counted once.
held() { local sum=0 p; for p in "$@"; do sum=$((sum + $(awk '/^Pss:/ {print $2}' "/proc/$p/smaps_rollup"))); done; echo $((sum / 1024)); }
below() { local c; for c in $(pgrep -P "$1" || true); do echo "$c"; below "$c"; done; }

for start in first second; do
  begun=$(date +%s%N)
  "$java" "${flags[@]}" -jar "$jar" --spring.profiles.active=demo --server.port=0 \
    --huiji.data-directory="$home/data" >"$home/log" 2>&1 &
  pid=$!
  await "Tomcat started on port"
  port=$(grep -o "Tomcat started on port [0-9]*" "$home/log" | grep -o "[0-9]*$")
  until curl -fs -o /dev/null "http://127.0.0.1:$port/sign-in"; do sleep 0.05; done
  echo "$start start: answers after $(since) ms"
  if [ $start = first ]; then
    await "sample applications of"
    echo "$start start: demo set complete after $(since) ms"
  fi
  for page in / /guide /phones /notices /register /sign-in /staff/login; do curl -fs -o /dev/null "http://127.0.0.1:$port$page"; done
  echo "$start start: resident $(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MB in the JVM, $(held $(pgrep -f "$home/data/postgresql" | head -1) $(below "$(pgrep -f "$home/data/postgresql" | head -1)")) MB in its PostgreSQL"
  kill "$pid"; wait "$pid" || true
done
