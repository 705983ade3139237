#include "net/cores.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <utility>

#include "net/faults.hpp"

namespace quizroom::net {

Cores::Cores(const Parts& parts)
    : parts_(parts),
      end_of_turn_(parts.home,
                   [this] {
                       for (auto* core : all_) core->send_errands();
                   }),
      front_desk_(parts.registry, parts.clockwork),
      home_station_{front_desk_, parts.peers, traffic_, parts.clockwork.clock(), parts.patience} {
    if (parts.count <= 1) return;
    const Core::Home home{parts.home, parts.registry, parts.clockwork, end_of_turn_, parts.patience};
    for (int core = 1; core < parts.count; ++core) {
        further_.push_back(std::make_unique<Further>(home));
        all_.push_back(&further_.back()->core);
    }
    home_core_ = std::make_unique<Core>(parts.home, home);
    all_.push_back(home_core_.get());
}

Cores::~Cores() {
    stop();
    for (const auto& further : further_) further->loop.shutdown();
}

void Cores::start() {
    for (const auto& further : further_) further->thread = std::thread{&Further::run, further.get()};
}

void Cores::stop() {
    for (const auto& further : further_) {
        further->loop.stop();
        if (further->thread.joinable()) further->thread.join();
    }
}

/// A bug ends one turn, never the server.
void Cores::Further::run() {
    while (!loop.stopped()) {
        try {
            loop.run();
        } catch (const std::exception& fault) {
            spdlog::error("a core missed a turn by a fault of this server: {}", fault.what());
        }
    }
}

void Cores::take(Socket socket, std::unique_ptr<const Upgrade> upgrade) {
    if (home_core_) return least_busy().take(std::move(socket), std::move(upgrade));
    auto session = serve_websocket(std::move(socket), std::move(upgrade), home_station_);
    asio::co_spawn(parts_.home, std::move(session), note_end);
}

Core& Cores::least_busy() {
    return **std::ranges::min_element(all_, {}, [](const Core* core) { return core->connection_count(); });
}

void Cores::send_away() {
    for (auto* core : all_) core->errands().add_for_everybody(Errand::send_everybody_away);
}

void Cores::cut() {
    for (auto* core : all_) core->errands().add_for_everybody(Errand::cut_everybody);
}

std::size_t Cores::connection_count() const {
    std::size_t count = 0;
    for (const auto* core : all_) count += core->connection_count();
    return count;
}

Load Cores::load() const {
    Load load{std::max<std::size_t>(all_.size(), 1), parts_.peers.count() + connection_count(), 0, 0, 0, 0, 0};
    const auto add = [&load](const Traffic& traffic) {
        load.frames += traffic.frames;
        load.sends += traffic.sends;
        load.bytes += traffic.bytes;
        load.stalled += traffic.stalled;
    };
    add(traffic_);
    for (const auto* core : all_) {
        add(core->traffic());
        load.batches += core->batch_count();
    }
    return load;
}

}  // namespace quizroom::net
