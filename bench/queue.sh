#!/usr/bin/env bash
# The first page of each group of a queue in each of its orders, its marks and its counts in SQL, with 10,000 applications in one department.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q test -pl projections -am -Dtest=MeasuringTheQueue -Dsurefire.failIfNoSpecifiedTests=false "$@" | grep -E "median|ERROR"
