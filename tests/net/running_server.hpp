// A whole server on a free port, with a folder of its own and a pack of two questions, for the length of a test.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include "net/server.hpp"
#include "support/plain_socket.hpp"
#include "support/temporary_folder.hpp"
#include "support/web_socket_client.hpp"

namespace quizroom::tests {

struct OpenedRoom {
    std::string id;
    std::string pin;
    std::string host_secret;
    std::string screen_secret;
};

/// What the first question of the pack shows; its bytes are "the bytes of a picture".
inline constexpr auto picture_name = "4a42edeb02a1245fabf0553c44ff50b69f3a04054f7747516e90d3e31ea3c03d";

class RunningServer {
public:
    struct With {
        std::string public_url;
        std::string trusted_proxy;
        net::Patience patience = {};
        int cores = 1;
    };

    RunningServer() : RunningServer(With{}) {}
    explicit RunningServer(const With& with);
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    ~RunningServer();

    std::uint16_t port() const { return server_->port(); }
    const std::string& key() const { return key_; }

    /// Stops like on SIGTERM and waits for the end.
    void stops();

    /// Stops, and starts on the same data folder with a pack that shows no picture any more.
    void starts_anew_without_pictures();

    /// The whole answer to one request. `header_lines` end in "\r\n" each.
    std::string answers(const std::string& request_line, const std::string& header_lines = {}, const std::string& body = {});
    std::string bearer() const { return "Authorization: Bearer " + key_ + "\r\n"; }

    OpenedRoom opens_room(const std::string& request_id = "a request of a test");

    /// Asks /metrics until this figure has this value.
    void comes_to(const std::string& figure, int value);
    double figure(const std::string& name);

private:
    void starts(packs::Library library);

    TemporaryFolder folder_;
    With with_;
    rooms::Key256 host_key_;
    std::string key_;
    std::unique_ptr<net::Server> server_;
    std::thread thread_;
};

/// The 64 digits of somebody's token.
std::string token_of(int number);
std::string student_hello(const std::string& pin, int number, const std::string& nickname);
std::string host_hello(const OpenedRoom& room);
std::string screen_hello(const OpenedRoom& room);

}  // namespace quizroom::tests
