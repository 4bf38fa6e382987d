#!/usr/bin/env bash
# How long the replay of an application with 200 events takes over HTTP, at points all over its history, in the whole product
# with its database on this machine; and the comparison and the search beside it.
#   bench/replay.sh [-Dhuiji.bench.events=200]
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q test -pl web-adapter -am -Dtest=MeasuringTheReplay -Dsurefire.failIfNoSpecifiedTests=false "$@" \
  | grep -E "median|ERROR"
