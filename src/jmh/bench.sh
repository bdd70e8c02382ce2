#!/usr/bin/env bash
# The benchmark of bulk evaluation: comp beside DuckDB and beside programmes written by hand, each a process of its own that reads files and writes the level of every partner in Cloud Productivity.
#
#   src/jmh/bench.sh [--dir DIR] [--sizes 10k,100k] [--formats csv,parquet,ndjson] [--runs 3] [--seed 1] [--threads 2] [--only NAME,...] [--heap 512m] [--no-build]
#
# 1. Builds comp and the other contenders (--no-build: takes what lies in target/).
# 2. Writes the data once, for each size into DIR/SIZE (default of DIR: comp-bench in the folder for temporary files); what is there with this seed is kept. Sizes:
#      10k   10,000 partners     1,000,000 usage records    about 0.3 GB in three formats
#      100k  100,000 partners   10,000,000 usage records    about 2.7 GB
#      1m    1,000,000 partners 100,000,000 usage records   about 27 GB
# 3. Runs each contender RUNS times for each size and format, in turns, so that what else the machine does meets all of them alike. Every run is a new process; the files are read once
#    before, so that they come from the memory of the operating system for all. --threads N pins every contender to N processors, where taskset is there; DuckDB and those by hand use two threads.
# 4. Compares the levels that the contenders wrote, partner by partner. They must be the same.
# 5. Prints medians of wall time and of peak memory, ratios to DuckDB and to the programme by hand on the same format, and the growth from size to size.
#
# Contenders: comp (Cloud Productivity), comp-heap (the same with a heap of --heap), comp-all (all competencies of the programme), duckdb, duckdb-start (only loads DuckDB),
# by-hand (a scan of bytes for exactly these files), fastcsv (a plain Java programme with a CSV library; csv only).
#
# A contender that is not there or does not read a format yet is skipped with a line that begins with SKIPPED. One that fails, or disagrees, makes the script end with 1.
# All measurements are kept in DIR/results.tsv: when, size, format, contender, run, seconds, peak memory in KiB, exit code, seconds of all
# processors together (0 where neither /usr/bin/time nor python3 is there).

set -u -o pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.." || exit 70

dir=${TMPDIR:-/tmp}/comp-bench sizes=10k,100k formats=csv,parquet,ndjson runs=3 seed=1 threads=2 only='' heap=512m build=yes
while [ $# -gt 0 ]; do
  case $1 in
    --dir | --sizes | --formats | --runs | --seed | --threads | --only | --heap)
      [ $# -ge 2 ] || { echo "$1 needs a value" >&2; exit 2; }
      declare "${1#--}=$2"; shift 2 ;;
    --no-build) build=no; shift ;;
    -h | --help) sed -n '2,/^$/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "unknown option $1; --help tells which there are" >&2; exit 2 ;;
  esac
done
failed=0
as_of=2018-03-15

# ---- what runs -------------------------------------------------------------------------------------------------------------------------------------------------------------------------

java=''
for candidate in "${JAVA25_HOME:-/nowhere}/bin/java" "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java)" /usr/lib/jvm/*25*/bin/java; do
  if [ -x "$candidate" ] && [ "$("$candidate" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')" -ge 25 ]; then java=$candidate; break; fi
done
[ -n "$java" ] || { echo "no JDK 25 found: let JAVA25_HOME point to one" >&2; exit 1; }

if [ "$build" = yes ]; then
  echo "Building"
  mvn -q -B -Pjmh -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test || exit 1
fi
[ -f target/bench.classpath ] || { echo "target/bench.classpath is missing: run without --no-build" >&2; exit 1; }
peer=("$java" -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat target/bench.classpath)")
comp=target/comp/bin/comp
pinned=()
if command -v taskset > /dev/null; then pinned=(taskset -c "0-$((threads - 1))"); else echo "taskset is not there: the contenders use all processors that they want"; fi

# Sets command to what runs a contender, and result to the file that it writes; returns 1 where there is nothing to run.
command_of() { # contender size format
  local data=$dir/$2/$3
  result=$dir/$2/out/$1-$3.csv
  case $1 in
    comp | comp-heap | comp-all)
      [ -x "$comp" ] || { missing="$comp is not built"; return 1; }
      command=("$comp" evaluate --data "$data" --as-of "$as_of" --out "$result")
      [ "$1" = comp-all ] || command+=(--competency cloud-productivity) ;;
    duckdb) command=("${peer[@]}" org.complang.bench.bulk.DuckDb "$3" "$dir/$2" "$result") ;;
    duckdb-start) command=("${peer[@]}" org.complang.bench.bulk.DuckDb start); result='' ;;
    by-hand)
      case $3 in
        csv) command=("${peer[@]}" org.complang.bench.bulk.TableScan "$dir/$2" "$result") ;;
        ndjson) command=("${peer[@]}" org.complang.bench.bulk.DocumentScan "$dir/$2" "$result") ;;
        *) return 2 ;;
      esac ;;
    fastcsv) [ "$3" = csv ] || return 2; command=("${peer[@]}" org.complang.bench.bulk.FastCsvScan "$dir/$2" "$result") ;;
    *) missing="there is no such contender"; return 1 ;;
  esac
}

# ---- measuring -------------------------------------------------------------------------------------------------------------------------------------------------------------------------

# Runs the command; sets seconds (of the clock), cpu (seconds of all processors), peak (KiB) and code. Its messages go to DIR/messages.
measure() {
  local started ended pid now
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -o "$dir/measured" -f '%e %U %S %M' "${pinned[@]}" "$@" > "$dir/messages" 2>&1
    code=$?
    read -r seconds cpu peak < <(tail -n 1 "$dir/measured" | awk '{ print $1, $2 + $3, $4 }')
  elif command -v python3 > /dev/null; then
    python3 -c '
import resource, subprocess, sys, time
started = time.monotonic()
with open(sys.argv[2], "wb") as messages:
    code = subprocess.call(sys.argv[3:], stdout=messages, stderr=subprocess.STDOUT)
with open(sys.argv[1], "w") as measured:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print("%.3f %.3f" % (time.monotonic() - started, used.ru_utime + used.ru_stime), used.ru_maxrss, file=measured)
sys.exit(code)' "$dir/measured" "$dir/messages" "${pinned[@]}" "$@"
    code=$?
    read -r seconds cpu peak < "$dir/measured"
  else
    # Every 20 ms: the highest memory that the process has had so far, as the system keeps it.
    started=$(date +%s%N) peak=0 cpu=0
    "${pinned[@]}" "$@" > "$dir/messages" 2>&1 &
    pid=$!
    while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2> /dev/null) && [ -n "$now" ]; do peak=$now; sleep 0.02; done
    wait "$pid"
    code=$?
    ended=$(date +%s%N)
    seconds=$(((ended - started) / 1000000)) seconds=$((seconds / 1000)).$(printf '%03d' $((seconds % 1000)))
  fi
}

generate() { # size
  local partners rows
  case $1 in
    10k) partners=10000 rows=1000000 ;;
    100k) partners=100000 rows=10000000 ;;
    1m) partners=1000000 rows=100000000 ;;
    *) echo "unknown size $1: 10k, 100k or 1m" >&2; exit 2 ;;
  esac
  local wanted='' format
  for format in ${formats//,/ }; do
    [ "$(cat "$dir/$1/$format.seed" 2> /dev/null)" = "$seed" ] || wanted=$wanted,$format
  done
  if [ -n "$wanted" ]; then
    echo "Writing the data of size $1, seed $seed: ${wanted#,}"
    "${peer[@]}" org.complang.bench.data.GenerateData --partners $partners --rows $rows --seed "$seed" --dir "$dir/$1" --format "${wanted#,}" || exit 1
    # Tells that the data is whole.
    for format in ${wanted//,/ }; do echo "$seed" > "$dir/$1/$format.seed"; done
  fi
  mkdir -p "$dir/$1/out"
}

# ---- the runs --------------------------------------------------------------------------------------------------------------------------------------------------------------------------

mkdir -p "$dir"
when=$(date +%Y-%m-%dT%H:%M:%S)
measurements=$dir/results.tsv
called=$dir/called.tsv
: > "$called"
contenders=(comp comp-heap comp-all duckdb duckdb-start by-hand fastcsv)
[ -z "$only" ] || IFS=, read -r -a contenders <<< "$only"
declare -A skipped

printf '%s, %s processors, %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$("$java" -version 2>&1 | tail -n 1)"
for size in ${sizes//,/ }; do
  generate "$size"
  for format in ${formats//,/ }; do
    cat "$dir/$size/$format"/* > /dev/null
    for ((run = 1; run <= runs; run++)); do
      for contender in "${contenders[@]}"; do
        key=$contender-$format
        [ -z "${skipped[$key]-}" ] || continue
        missing=''
        command_of "$contender" "$size" "$format"
        case $? in
          1) skipped[$key]=yes; echo "SKIPPED: $contender on $format: $missing"; continue ;;
          2) skipped[$key]=yes; continue ;;
        esac
        [ -z "$result" ] || rm -f "$result"
        if [ "$contender" = comp-heap ]; then export COMP_JAVA_OPTS="-Xmx$heap"; else export COMP_JAVA_OPTS=''; fi
        measure "${command[@]}"
        if [ "$code" = 2 ] && [[ $contender == comp* ]]; then
          skipped[$key]=yes
          echo "SKIPPED: $contender on $format: comp does not take this yet: $(head -n 1 "$dir/messages")"
          continue
        fi
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$when" "$size" "$format" "$contender" "$run" "$seconds" "$peak" "$code" "$cpu" | tee -a "$called" >> "$measurements"
        printf '  %-5s %-8s %-13s run %s: %8s s, processors %8s s, %9d KiB\n' "$size" "$format" "$contender" "$run" "$seconds" "$cpu" "$peak"
        if [ "$code" != 0 ] || { [ -n "$result" ] && [ ! -s "$result" ]; }; then
          failed=1 skipped[$key]=yes
          echo "FAILED: $contender on $size $format ended with $code: $(tail -n 3 "$dir/messages")"
        fi
      done
    done
  done
done

# ---- do they agree? --------------------------------------------------------------------------------------------------------------------------------------------------------------------

echo
for size in ${sizes//,/ }; do
  results=()
  for contender in "${contenders[@]}"; do
    for format in ${formats//,/ }; do
      result=$dir/$size/out/$contender-$format.csv
      # Only what was written in this call of the script.
      if awk -F '\t' -v s="$size" -v f="$format" -v c="$contender" '$2 == s && $3 == f && $4 == c && $8 == 0 { found = 1 } END { exit !found }' "$called" && [ -s "$result" ]; then
        results+=("$result")
      fi
    done
  done
  if [ ${#results[@]} -ge 2 ]; then
    echo "$size: $("${peer[@]}" org.complang.bench.bulk.Agreement "${results[@]}" || echo "THE CONTENDERS DISAGREE")" | tee "$dir/agreement"
    ! grep -q DISAGREE "$dir/agreement" || failed=1
  fi
done

# ---- the tables ------------------------------------------------------------------------------------------------------------------------------------------------------------------------

echo
awk -F '\t' -v runs="$runs" '
  function median(values, count,    i, j, swap) {
    for (i = 2; i <= count; i++) for (j = i; j > 1 && values[j] < values[j - 1]; j--) { swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap }
    return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
  }
  function ratio(key, base) { return base in time && time[base] > 0 ? sprintf("%.2f", time[key] / time[base]) : "-" }
  $8 == 0 {
    key = $2 SUBSEP $3 SUBSEP $4
    if (!(key in count)) order[++keys] = key
    count[key]++
    seconds[key, count[key]] = $6
    memory[key, count[key]] = $7
    processor[key, count[key]] = $9
  }
  END {
    print "| size | format | contender | seconds (median) | least | most | processor seconds | peak MiB | to DuckDB | to by hand | to the size before |"
    print "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for (k = 1; k <= keys; k++) {
      key = order[k]
      for (i = 1; i <= count[key]; i++) values[i] = seconds[key, i] + 0
      time[key] = median(values, count[key]); least[key] = values[1]; most[key] = values[count[key]]
      for (i = 1; i <= count[key]; i++) values[i] = memory[key, i] + 0
      peak[key] = median(values, count[key])
      for (i = 1; i <= count[key]; i++) values[i] = processor[key, i] + 0
      cpu[key] = median(values, count[key])
    }
    for (k = 1; k <= keys; k++) {
      key = order[k]
      split(key, part, SUBSEP)
      before = part[1] == "100k" ? "10k" : part[1] == "1m" ? "100k" : "none"
      printf "| %s | %s | %s | %.2f | %.2f | %.2f | %.2f | %d | %s | %s | %s |\n", part[1], part[2], part[3], time[key], least[key], most[key], cpu[key], peak[key] / 1024,
        ratio(key, part[1] SUBSEP part[2] SUBSEP "duckdb"), ratio(key, part[1] SUBSEP part[2] SUBSEP "by-hand"), ratio(key, before SUBSEP part[2] SUBSEP part[3])
    }
  }' "$called"
exit $failed
