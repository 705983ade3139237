#include "app/serve.hpp"

#include <sched.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <stdexcept>

#include "app/addresses.hpp"
#include "app/banner.hpp"
#include "app/folders.hpp"
#include "app/host_key.hpp"
#include "journal/in_memory.hpp"
#include "net/listen_address.hpp"
#include "net/server.hpp"

namespace quizroom::app {
namespace {

void prepare_log() {
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("quizroom", std::make_shared<spdlog::sinks::stderr_color_sink_mt>()));
    spdlog::set_pattern("%Y-%m-%d %H:%M:%S %^%l%$ %v");
}

packs::Library library_of(const ServeOptions& options) {
    auto library = packs::read_library(options.content);
    if (library.packs.empty()) {
        const std::string where = options.content.front().string();
        throw std::runtime_error{"no question pack in " + where + ": name a file or folder with questions by --content, and try quizroom check " +
                                 where};
    }
    return library;
}

/// Those of the machine but for what `taskset` or a container took away.
int cores_it_may_use() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    return ::sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 1;
}

bool is_any(const std::string& address) { return address == "0.0.0.0" || address == "::"; }

Banner banner_of(const net::Server& server, const ServeOptions& options, const std::vector<std::string>& addresses, const rooms::Key256& key) {
    Banner banner{server.listen_url(), {server.join_url()}, rooms::hexadecimal(key)};
    if (!options.public_url.empty()) return banner;
    for (std::size_t other = 1; other < addresses.size(); ++other) banner.join_urls.push_back(net::url_of({addresses[other], server.port()}));
    return banner;
}

}  // namespace

int serve(const ServeOptions& options) {
    prepare_log();
    const auto listen = net::read_listen_address(options.listen);
    if (!listen) throw std::runtime_error{"\"" + options.listen + "\" is no address and port"};
    const auto library = library_of(options);
    const bool keeps_nothing = journal::is_in_memory(options.data);
    if (keeps_nothing) spdlog::warn("nothing is kept: when this server ends, its rooms and their results are gone, and so is the host link");
    const auto pages = options.web.empty() ? pages_beside_the_program() : options.web;
    if (!keeps_nothing) make_data_folder(options.data, pages);
    const auto host_key = keeps_nothing ? HostKey{rooms::random_key(), {}} : host_key_in(options.data);
    if (!host_key.warning.empty()) spdlog::warn("{}", host_key.warning);
    const auto addresses = is_any(listen->address) ? lan_addresses() : std::vector<std::string>{};

    net::Server::Options parts;
    parts.listen = *listen;
    parts.public_url = options.public_url;
    if (is_any(listen->address)) parts.lan_address = addresses.empty() ? "127.0.0.1" : addresses.front();
    parts.trusted_proxies = options.trusted_proxies;
    parts.data = options.data;
    parts.web = pages;
    parts.library = library;
    parts.host_key = host_key.key;
    parts.cores = options.cores > 0 ? options.cores : cores_it_may_use();
    parts.keep = std::chrono::days{options.keep_days};
    net::Server server{std::move(parts)};
    server.stop_on_signals();
    for (const auto& pack : library.packs) spdlog::info("pack \"{}\": {} ready, {} empty", pack.title, pack.ready_count(), pack.empty_count());
    std::cout << banner_text(banner_of(server, options, addresses, host_key.key), ::isatty(STDOUT_FILENO) ? Paper::terminal : Paper::file)
              << std::flush;
    server.run();
    return 0;
}

}  // namespace quizroom::app
