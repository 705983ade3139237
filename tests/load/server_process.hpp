// The real server as a child process: started, killed and started again on the same data and the same port. It is known by
// what it prints and by its command line, and by nothing else.
#pragma once

#include <memory>

#include "load/child_process.hpp"
#include "load/json.hpp"
#include "load/loop.hpp"

namespace quizroom::load {

class ServerProcess {
public:
    struct Place {
        std::filesystem::path program;
        std::filesystem::path content;
        std::filesystem::path folder;  // of this run: `data` and the server's log lie in it
    };

    ServerProcess(Loop& loop, Place place);

    /// Starts it, without waiting.
    void start();

    /// Starts it and lets everything go on until it listens; the port stays what it was the first time.
    void start_and_listen();

    bool is_listening();
    void kill() { process_->kill(); }
    ChildProcess& process() { return *process_; }

    Endpoint endpoint() const { return {asio::ip::address_v4::loopback(), port_}; }
    std::filesystem::path data() const { return place_.folder / "data"; }
    std::string host_key() const;

    /// `quizroom report ROOM --format json`, whether the server runs or not.
    Json report(const std::string& room) const;

private:
    std::filesystem::path no_pages() const;
    std::string said() const;

    Loop& loop_;
    Place place_;
    std::uint16_t port_ = 0;
    std::size_t starts_ = 0;
    std::unique_ptr<ChildProcess> process_;
};

}  // namespace quizroom::load
