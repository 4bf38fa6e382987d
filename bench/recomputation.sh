#!/usr/bin/env bash
# How long a new edition of the calendar takes to reach all running deadlines and what waits in the scheduler, in the whole
# product with its database on this machine. Makes the reviews first, which takes longer than what is measured.
#   bench/recomputation.sh [-Dhuiji.bench.reviews=10000]
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q test -pl web-adapter -am -Dtest=MeasuringTheRecomputation -Dsurefire.failIfNoSpecifiedTests=false "$@" \
  | grep -E "reviews|recomputed|ERROR"
