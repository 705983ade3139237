// One WebSocket connection of a scripted participant, bare: it costs the client as little as it can, so that one core drives thousands.
// It answers pings by itself, counts what it hears, and understands nothing of it.
#pragma once

#include <netinet/in.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace quizroom::load::pairs {

/// Where to, and from which of the loopback's addresses 127.0.0.x: each has ports for some 28,000 connections to one server.
struct Route {
    std::uint16_t port = 0;
    std::uint32_t source = 2;
};

class Line {
public:
    using Hear = std::function<void(std::string_view)>;

    /// Begins to connect; throws when the machine lets us not.
    explicit Line(Route route);
    ~Line();
    Line(Line&& other) noexcept;
    Line& operator=(Line&&) = delete;

    int descriptor() const { return descriptor_; }
    bool is_open() const { return state_ == State::open; }

    /// The socket can be written to for the first time.
    void on_connected();

    /// Something has arrived: `hear` gets each text. Throws when the connection has ended.
    void on_readable(const Hear& hear);

    void send(std::string_view text);

    std::uint64_t pings() const { return pings_; }

    /// How many TCP segments with data have arrived: each send of the server is one.
    std::uint32_t segments_heard() const;

private:
    enum class State : std::uint8_t { connecting, upgrading, open };

    void send_bytes(std::string_view bytes);
    std::size_t take_upgrade(std::string_view bytes);

    int descriptor_;
    State state_ = State::connecting;
    std::uint32_t pings_ = 0;
    std::string rest_;  // of a frame that has not arrived whole
};

}  // namespace quizroom::load::pairs
