// A whole server: journal, rooms and network, put together and started. It reads no command line and prints nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "net/listen_address.hpp"
#include "net/patience.hpp"
#include "packs/library.hpp"
#include "rooms/secrets.hpp"

namespace quizroom::net {

class Server {
public:
    static constexpr int cores_max = 64;

    struct Options {
        ListenAddress listen;
        std::string public_url;                    // empty: `lan_address` stands in what is printed
        std::string lan_address;                   // empty: the address that is listened on
        std::vector<std::string> trusted_proxies;  // whose X-Forwarded headers are believed
        std::filesystem::path data;
        std::filesystem::path web;
        packs::Library library;
        rooms::Key256 host_key{};
        std::chrono::days keep{90};  // how long ended rooms are kept
        Patience patience = {};
        int cores = 1;  // over which connections are spread
    };

    /// Listens, opens the journal, brings back what was live. Throws `std::runtime_error` with one sentence that says what
    /// to do when it cannot.
    explicit Server(Options options);
    ~Server();

    std::uint16_t port() const;

    /// "http://127.0.0.1:8080": what is listened on.
    std::string listen_url() const;

    /// What students type.
    const std::string& join_url() const;

    /// From here on SIGTERM and SIGINT stop the server.
    void stop_on_signals();

    /// Serves until it is stopped: everybody is told to come back, the journal is written to its end.
    void run();

    /// From any thread.
    void stop();

private:
    class Machinery;
    std::unique_ptr<Machinery> machinery_;
};

}  // namespace quizroom::net
