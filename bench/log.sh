#!/usr/bin/env bash
# How far the Merkle log is behind while commands come as fast as they can, what it costs them (rounds with and without it
# take turns within one run), and how fast a check of the history is, in the whole product on this machine.
#   bench/log.sh [-Dhuiji.bench.rounds=12]
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q test -pl web-adapter -am -Dtest=MeasuringTheLog -Dsurefire.failIfNoSpecifiedTests=false "$@" \
  | grep -E "^(log|commands|check):|ERROR"
