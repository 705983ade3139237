# Gives the readers of what strangers write any bytes there are, for a while (tests/fuzz). Sourced by `dev`.
# shellcheck shell=bash disable=SC2154  # `root` is set by `dev`

fuzz_input_bytes_max=4096
fuzz_corpus_files_max=300
fuzz_corpus_kilobytes_max=1000

is_fuzz_target() { [[ " packs messages " == *" $1 "* ]]; }

fuzz_program() {
    local target=$1
    shift
    "$root/build/fuzz/fuzz_$target" -max_len=$fuzz_input_bytes_max -timeout=30 -rss_limit_mb=2048 -dict="$root/tests/fuzz/$target.dict" \
        -artifact_prefix="$root/build/fuzz/$target-" "$@"
}

# `fuzz TARGET SECONDS FOLDER`: begins with the kept inputs and those of FOLDER, to which goes whatever reaches something new.
fuzz() {
    local target=$1 log=$root/build/fuzz/$1.log
    mkdir -p "$3"
    if fuzz_program "$target" -max_total_time="$2" "$3" "$root/tests/fuzz/corpus/$target" &>"$log"; then
        printf '%s: %s\n' "$target" "$(grep '^Done ' "$log")"
        return
    fi
    grep -v '^#[0-9]' "$log" | tail -n 60
    fail "fuzz_$target found an input that breaks a reader. Once more: build/fuzz/fuzz_$target $(sed -n 's/.*Test unit written to //p' "$log" | head -n 1)
When it is mended, keep the input in tests/fuzz/corpus/$target under a name that says what it is. All that was said: ${log#"$root"/}"
}

# What ctest runs: from the kept inputs alone, so that a run depends on none before it.
fuzz_step() {
    local target=$1 folder
    is_fuzz_target "$target" || fail "There is nothing to fuzz called \"$target\": packs or messages."
    folder=$root/build/fuzz/step/$target
    rm -rf "$folder"
    fuzz "$target" "$([[ ${QUIZROOM_LONG:-} ]] && echo 60 || echo 10)" "$folder"
    check_corpus "$target"
}

check_corpus() {
    local folder=$root/tests/fuzz/corpus/$1 files kilobytes
    files=$(find "$folder" -type f | wc -l)
    kilobytes=$(find "$folder" -type f -printf '%s\n' | awk '{ bytes += $1 } END { print int(bytes / 1000) }')
    ((files <= fuzz_corpus_files_max && kilobytes <= fuzz_corpus_kilobytes_max)) ||
        fail "tests/fuzz/corpus/$1 has $files files of $kilobytes kB; keep at most $fuzz_corpus_files_max of $fuzz_corpus_kilobytes_max kB: ./dev fuzz keep"
}

# The fewest inputs that reach every line which the kept ones and all finds reach together. What has a name of its own, as an input that once
# broke something, stays whatever it reaches.
keep_finds() {
    local target kept merged
    for target in packs messages; do
        kept=$root/tests/fuzz/corpus/$target merged=$root/build/fuzz/merged/$target
        rm -rf "$merged"
        mkdir -p "$merged" "$root/build/fuzz/finds/$target"
        fuzz_program "$target" -set_cover_merge=1 -use_counters=0 "$merged" "$kept" "$root/build/fuzz/finds/$target" &>"$root/build/fuzz/merge.log" ||
            fail "The finds could not be merged: see build/fuzz/merge.log"
        find "$kept" -type f ! -regex '.*/[0-9a-f]*' -exec cp -t "$merged" {} +
        rm -rf "$kept"
        mv "$merged" "$kept"
        check_corpus "$target"
        printf 'tests/fuzz/corpus/%s has %s inputs now\n' "$target" "$(find "$kept" -type f | wc -l)"
    done
}

# `fuzz_for_a_while [packs|messages [SECONDS]]`, or `keep`: goes on from where the last one ended.
fuzz_for_a_while() {
    local target
    need_packages "${packages_to_build[@]}" "${packages_to_test[@]}"
    build fuzz
    case ${1:-} in
        keep) keep_finds ;;
        '') for target in packs messages; do fuzz "$target" 60 "$root/build/fuzz/finds/$target"; done ;;
        *)
            is_fuzz_target "$1" || fail "There is nothing to fuzz called \"$1\": packs or messages; or keep, to keep what was found."
            fuzz "$1" "${2:-60}" "$root/build/fuzz/finds/$1"
            ;;
    esac
}
