// The physical limit: raw epoll, one thread, one send of a ready frame for each socket. It speaks just enough of quizroom.v1 that
// the same client drives it and a real server. It has no rules, no JSON, no disk: every answer is right at once and kept nowhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/floor/documents.hpp"

namespace quizroom::load::floor {

class FloorServer {
public:
    static constexpr std::size_t connections_max = 20'000;

    /// Listens on the loopback; port 0 picks a free one.
    FloorServer(std::uint16_t port, const Documents& documents);
    ~FloorServer();
    FloorServer(const FloorServer&) = delete;
    FloorServer& operator=(const FloorServer&) = delete;

    std::uint16_t port() const;

    [[noreturn]] void run();

private:
    enum class State : std::uint8_t { none, upgrading, open };

    void watch(int descriptor);
    void accept_one();
    void hear(int descriptor);
    void answer(int descriptor, std::string_view message);
    void tell_everybody(std::string_view frame);
    void acknowledge(int descriptor, std::string_view message, std::string& frame);
    void send_whole(int descriptor, std::string_view bytes);
    void drop(int descriptor);

    int listener_;
    int epoll_;
    std::string arrival_;   // the frames of a student's arrival, one behind the other
    std::string question_;  // and the other frames
    std::string closed_;
    std::string answered_;
    std::string moved_;
    std::vector<State> states_;  // by descriptor
    std::vector<int> guests_;    // open connections
    std::array<char, 65'536> buffer_{};
};

}  // namespace quizroom::load::floor
