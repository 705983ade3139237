# Makes a machine ready: Debian packages by name, one Node for everybody, npm packages as locked.
# The machine's own apt and npm configuration decides where they come from. Sourced by `dev`.
# shellcheck shell=bash disable=SC2154,SC2034  # `root` is set by `dev`, which also names the packages it needs

packages_to_build=(
    ca-certificates g++ cmake ninja-build ccache pkg-config
    libboost1.81-dev libcli11-dev libmd4c-dev libqrencode-dev libspdlog-dev libsqlite3-dev libssl-dev
    libutf8proc-dev libyaml-cpp-dev nlohmann-json3-dev
)
packages_to_test=(
    catch2 chromium-headless-shell clang-16 clang-format-14 clang-tidy-14 curl fonts-dejavu-core fonts-noto-color-emoji libclang-rt-16-dev
    nginx-light openssl shellcheck strace valgrind
)

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

# `need_packages NAME...`: in well under a second when all are there.
need_packages() {
    local wanted=("$@") missing=() installed name
    command -v npm >/dev/null || wanted+=(npm)
    command -v dpkg-query >/dev/null || fail "This script installs Debian packages and found no dpkg here. Needed: ${wanted[*]}"
    installed=" $(dpkg-query --show --showformat '${Package}:${db:Status-Status} ' "${wanted[@]}" 2>/dev/null || true)"
    for name in "${wanted[@]}"; do
        [[ $installed == *" $name:installed "* ]] || missing+=("$name")
    done
    [[ ${#missing[@]} == 0 ]] || install_packages "${missing[@]}"
}

install_packages() {
    local as_root=() install
    install="apt-get install --yes --no-install-recommends $*"
    if [[ $EUID != 0 ]]; then
        command -v sudo >/dev/null || fail "These packages are missing, and there is no sudo. As root, type: $install"
        as_root=(sudo)
    fi
    say "Installing Debian packages: $*"
    # A mirror that is away need not matter: whether the packages can be had is decided by the installation.
    "${as_root[@]}" apt-get update --quiet=2 || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends --quiet=2 "$@" </dev/null >"$root/build/apt.log" 2>&1 ||
        fail "The packages could not be installed: $(grep -m1 '^E:' "$root/build/apt.log" || echo "see build/apt.log"). By hand: $install"
}

# Debian's Node is too old for the web client's tools, so its npm installs a locked Node and a locked npm, used everywhere.
need_node() {
    local folder=$root/build/node lock
    lock=$(sha256sum <"$root/.dev/node/package-lock.json")
    if [[ $(cat "$folder/installed" 2>/dev/null) != "$lock" ]]; then
        say "Installing Node"
        rm -rf "$folder"
        mkdir -p "$folder"
        cp "$root"/.dev/node/package*.json "$folder"
        npm config get globalconfig --loglevel=error >"$folder/globalconfig"
        (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null) || fail "Node could not be installed: see the lines above."
        mkdir "$folder/bin"
        (cd "$folder/bin" && ln -s ../node_modules/node-linux-*/bin/node node && ln -s ../node_modules/npm/bin/npm-cli.js npm && ln -s ../node_modules/npm/bin/npx-cli.js npx)
        "$folder/bin/node" --version >/dev/null || fail "Node for $(uname -m) did not arrive: .dev/node/package.json names what there is."
        printf '%s\n' "$lock" >"$folder/installed"
    fi
    # The machine's settings for npm (a mirror, a certificate) count for the locked npm as well.
    export npm_config_globalconfig npm_config_update_notifier=false
    npm_config_globalconfig=$(cat "$folder/globalconfig")
    export PATH=$folder/bin:$PATH
}

# `need_npm_folder web-client`: its packages, exactly as locked. A folder without a lockfile needs none.
need_npm_folder() {
    local folder=$root/$1 lock
    [[ -f $folder/package-lock.json ]] || return 0
    lock=$(sha256sum <"$folder/package-lock.json")
    [[ $(cat "$folder/node_modules/.installed" 2>/dev/null) != "$lock" ]] || return 0
    say "Installing npm packages of $1"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error </dev/null) || fail "The npm packages of $1 could not be installed: see the lines above."
    printf '%s\n' "$lock" >"$folder/node_modules/.installed"
}
