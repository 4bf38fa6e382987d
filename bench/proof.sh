#!/usr/bin/env bash
# How many events of a log in memory are verified a second, signed heads included, under either hash function.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q test -pl proof -am -Dtest=MeasuringVerification -Dsurefire.failIfNoSpecifiedTests=false "$@" | grep -E "events/s|ERROR"
