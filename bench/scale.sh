#!/usr/bin/env bash
# How the product bears ten thousand, a hundred thousand and a million applications, each on a PostgreSQL of its own with fsync.
#   bench/scale.sh make replay queries aggregates [-Dhuiji.bench.applications=10000]
# Measurements, in the order given:
#   make        fills the event store with applications of artificial people; what is there stays. With
#               -Dhuiji.bench.followed=reviewerqueue,personnelfile,auditsearch these read models take in at once what is made, by
#               their own handlers, so that queries of a million need no replay before
#               A million takes some 25 GB for the events and up to 40 GB for all read models.
#   replay      all read models from the first event on, beside the mere reading of the same events
#   multiply    has the rows of the read models there several times, for other people of the same names, so that queries of a million
#               need no million made [-Dhuiji.bench.applications=100000 -Dhuiji.bench.times=10, the same for queries after it]
#   queries     each question to the queue and each search in SQL; after a replay
#   aggregates  loading histories of 16, 100 and 1,000 events
#   pages       an applicant's pages and an upload over HTTP, with the demo's sample applications
#   memory      what lives in the heap while people file without a pause [-Dhuiji.bench.minutes=60]
#   summary     the queries of several sizes beside each other, in docs/benchmarks/scale.md
# Further settings: huiji.bench.{seed,runs,directory,results}; data stay in benchmarks/target/scale/<applications>.
# The JVM is given by BENCH_JVM, by default -Xmx1g.
set -euo pipefail
cd "$(dirname "$0")/.."
measurements=() settings=()
for argument in "$@"; do
  case "$argument" in -*) settings+=("$argument") ;; *) measurements+=("$argument") ;; esac
done
./mvnw -B -ntp -q -Pbench test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime -DskipTests -pl benchmarks -am
for java in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} java /usr/lib/jvm/*25*/bin/java; do
  "$java" -version 2>&1 | grep -q 'version "25' && break
done
# shellcheck disable=SC2086 # several flags in one variable
exec "$java" ${BENCH_JVM:--Xmx1g} "${settings[@]}" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)" \
  org.huiji.benchmarks.scale.Scale "${measurements[@]}"
