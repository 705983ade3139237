# Builds things, and checks what is not C++. Each function stands alone, does nothing that is done already, and fails loudly.
# Sourced by `dev`.
# shellcheck shell=bash disable=SC2154  # `root` is set by `dev`

# Again when the lists of what is built have changed; sources that come and go are ninja's affair.
configure() {
    local stamp=$root/build/$1/configured list
    for list in CMakePresets.json CMakeLists.txt {server,tests,tests/load,tests/simulation,tests/counts,tests/fuzz}/CMakeLists.txt; do
        [[ $stamp -nt $root/$list ]] || rm -f "$stamp"
    done
    [[ ! -f $stamp ]] || return 0
    (cd "$root" && cmake --preset "$1" >"$root/build/cmake.log" 2>&1) || fail "CMake could not set up build/$1: $(cat "$root/build/cmake.log")"
    touch "$stamp"
}

# `build PRESET [TARGET...]`
build() {
    local preset=$1 began=$SECONDS
    shift
    configure "$preset"
    say "Building $preset${*:+: $*}"
    ninja -C "$root/build/$preset" "$@" || fail "build/$preset did not build: see the first error above."
    printf '%s was built in %s s\n' "$preset" $((SECONDS - began))
}

build_release() { build release; }
build_server() { build release quizroom; }
build_counts() { build release quizroom-counts; }
build_simulation() { build release quizroom-simulate quizroom-simulate-planted; }

# What the pages are made of, as one number: they are built again when it changes.
web_sources() {
    (cd "$root" && find web-client protocol -type f -not -path '*/node_modules/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum)
}

build_web() {
    need_npm_folder web-client
    local sources
    sources=$(web_sources)
    [[ $(cat "$root/build/web.sources" 2>/dev/null) != "$sources" || ! -f $root/build/web/index.html ]] || return 0
    say "Building the web client"
    (cd "$root/web-client" && npm run --silent build) || fail "The web client did not build: see the lines above."
    printf '%s\n' "$sources" >"$root/build/web.sources"
}

# `gather_tests PRESET...`: all their tests as one list, build/all, so that one closing line speaks for everything.
gather_tests() {
    local preset
    mkdir -p "$root/build/all"
    for preset in "$@"; do printf 'subdirs("%s")\n' "$root/build/$preset"; done >"$root/build/all/CTestTestfile.cmake"
}

# `run_ctest PRESET|all OPTION...`: a run without any test is a failed run.
run_ctest() {
    local folder=$1
    shift
    ctest --test-dir "$root/build/$folder" --no-tests=error --output-on-failure "$@"
}

cpp_files() { find "$root/server" "$root/tests" -not -path '*/node_modules/*' \( -name '*.cpp' -o -name '*.hpp' \) -print0; }

format_sources() {
    need_packages "${packages_to_build[@]}" "${packages_to_test[@]}"
    cpp_files | xargs -0 clang-format-14 -i
}

lint_sources() {
    need_packages "${packages_to_build[@]}" "${packages_to_test[@]}"
    configure release
    local files=("$@")
    # clang 14 cannot read the views of g++ 12's library: server/protocol is left to g++ and its warnings.
    if [[ ${#files[@]} == 0 ]]; then mapfile -d '' files < <(find "$root/server" -name '*.cpp' -not -path '*/protocol/*' -print0 | sort -z); fi
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 -p "$root/build/release" --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option
}

is_step() { [[ " format protocol web-client budget end-to-end-lint end-to-end load simulation counts fuzz " == *" $1 "* ]]; }

# `play_scenario SCENARIO`: scripted clients that know only the address of a server, here a release of its own.
play_scenario() (
    folder=$(mktemp -d)
    mkdir "$folder/web"
    "$root/build/release/quizroom" serve --content "$root/content" --data "$folder/data" --listen 127.0.0.1:0 --web "$folder/web" >"$folder/log" 2>&1 &
    server=$!
    trap 'kill "$server"; wait "$server" || true; rm -rf "$folder"' EXIT
    until url=$(grep -o 'listening on http://[0-9.:]*' "$folder/log"); do
        kill -0 "$server" || fail "$(cat "$folder/log")"
        sleep 0.05
    done
    "$root/build/release/quizroom-load" "$1" --url "${url#listening on }" --host-key-file "$folder/data/host.key"
)

# `play_load SCENARIO`: scripted clients against the release. Its times are a guard here: other programs may run on this machine.
play_load() {
    if [[ $1 == rehearsal ]]; then
        play_scenario rehearsal
        return
    fi
    if [[ $1 == pairs ]]; then
        "$root/build/release/quizroom-pairs" --students 50 --pairs 2
        return
    fi
    local more=(--slack 10)
    if [[ $1 == slow-readers ]]; then
        more+=(--students 100 --rounds 1)
    else
        more+=(--content "$root/tests/fixtures/notes/000_shell_basics.txt")
    fi
    if [[ $1 == kill && ${QUIZROOM_LONG:-} ]]; then more+=(--rounds 300); fi
    "$root/build/release/quizroom-load" "$1" "${more[@]}"
}

# `bench [NAME]`: prints figures, and ends with 1 when they are worse than promised.
bench() {
    case ${1:-} in
        '') bench_everything ;;
        fan-out) cd "$root/tests/end-to-end" && npm run --silent bench ;;
        check) "$root/build/release/quizroom-pairs" check ;;
        slow-readers) "$root/build/release/quizroom-load" slow-readers --students 500 --rounds 7 --ratio-at-most 1.3 ;;
        *) play_scenario "$1" ;;
    esac
}

# The table of all figures that were promised. Each program has the machine for itself while it measures; data lie on the disk of this folder.
bench_everything() {
    local page
    say "Instructions and system calls"
    "$root/build/release/quizroom-counts" keep "$root/build/counts.json"
    say "The host page of 19,000 students"
    page=$(cd "$root/tests/end-to-end" && node host-trace.mjs | tee >(cat >&2) | slowest_update) || fail "The host page was not measured: see above."
    say "Servers in paired rounds"
    TMPDIR=$root/build "$root/build/release/quizroom-pairs" figures --counts "$root/build/counts.json" --host-page-p95-ms "$page"
}

# Of the lines `PHASE UPDATES MESSAGES P50 ms P95 ms ...`: the p95 of the worst phase; fails when there is none.
slowest_update() { awk '/^(joining|answering|results) / && (worst == "" || $6 + 0 > worst) { worst = $6 + 0 } END { if (worst == "") exit 1; print worst }'; }

# `play_simulation games|planted`: the simulation, and the simulation itself tested.
play_simulation() {
    case $1 in
        games) "$root/build/release/quizroom-simulate" --seeds "${QUIZROOM_LONG:+2}20000" ;;
        planted) "$root/build/release/quizroom-simulate-planted" ;;
    esac
}

# `count_costs [--keep]`: what a frame and an answer cost, against what is kept of it. A stale program would compare yesterday's.
count_costs() {
    need_packages "${packages_to_build[@]}" "${packages_to_test[@]}"
    build_counts
    local task=check
    [[ ${1:-} != --keep ]] || task=keep
    "$root/build/release/quizroom-counts" "$task" "$root/tests/counts/kept.json"
}

# What ctest calls for what is not a test executable.
run_step() {
    is_step "${1:-}" || fail "There is no step \"${1:-}\"."
    if [[ $1 == format ]]; then
        cpp_files | xargs -0 clang-format-14 --dry-run --Werror
        (cd "$root" && shellcheck --external-sources --check-sourced dev .dev/fresh .ci/run)
        return
    fi
    case $1 in
        load) play_load "${@:2}" ;;
        simulation) play_simulation "${@:2}" ;;
        counts) count_costs "${@:2}" ;;
        fuzz) fuzz_step "${2:-}" ;;
        *) run_node_step "$1" ;;
    esac
}

run_node_step() {
    need_node
    case $1 in
        protocol | web-client) cd "$root/$1" && npm run --silent check && npm test --silent ;;
        end-to-end-lint) cd "$root/tests/end-to-end" && npm run --silent check ;;
        budget) cd "$root/web-client" && npm run --silent budget ;;
        end-to-end) cd "$root/tests/end-to-end" && npm test --silent ;;
    esac
}
