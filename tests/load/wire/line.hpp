// One client's connection: TCP, the upgrade, and frames both ways; pings are answered meanwhile. What the texts mean is its
// owner's affair.
#pragma once

#include <string>
#include <string_view>

#include "load/wire/address.hpp"
#include "load/wire/frames.hpp"
#include "load/wire/poll.hpp"

namespace quizroom::load {

/// What a connection begins with.
std::string upgrade_request(const std::string& host);

/// What went over all lines.
struct WireTraffic {
    std::uint64_t bytes_heard = 0;
    std::uint64_t bytes_sent = 0;
    std::uint64_t texts_heard = 0;
    std::uint64_t texts_sent = 0;
    std::uint64_t reads = 0;
    std::uint64_t writes = 0;
};

/// What all lines of a process have in common.
struct Network {
    Poll& poll;
    Address server;
    WireTraffic traffic;
};

class Line final : Poll::Watcher {
public:
    static constexpr std::size_t unsent_max = 256 * 1024;

    class Owner {
    public:
        virtual ~Owner() = default;
        virtual void opened() = 0;
        virtual void heard(std::string_view text) = 0;
        /// The code the server closed with; 0 when the line broke or was never open.
        virtual void ended(int close_code) = 0;
    };

    Line(Network& network, Owner& owner) : network_(network), owner_(owner) {}
    ~Line() override { cut(); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// From `source` when the server is on this machine; `receive_bytes` is what the system takes in for us, 0 for its own choice.
    void open(const sockaddr_in& source, int receive_bytes);

    /// Lost when the line is not open, or breaks, which the owner is told.
    void say(std::string_view text);

    /// Says that we are done. The owner is told when the server has agreed.
    void close();

    /// Gone without a word; the owner is not told.
    void cut();

    void stop_reading();
    void read_on();

    /// Takes in no more than this in one turn, and then stops reading.
    void sip(std::size_t bytes);

    bool is_open() const { return state_ == State::open; }
    bool is_idle() const { return state_ == State::closed; }

private:
    enum class State { closed, connecting, upgrading, open };

    void is_ready(std::uint32_t events) override;
    void connected();
    void take_in();
    std::size_t consume(std::string_view bytes);
    std::size_t consume_upgrade(std::string_view bytes);
    bool consume_frame(const Frame& frame);
    void send(Opcode opcode, std::string_view payload);
    void push(std::string_view bytes);
    void flush();
    void watch_for();
    void end(int close_code);

    Network& network_;
    Owner& owner_;
    int socket_ = -1;
    State state_ = State::closed;
    bool is_reading_ = true;
    std::size_t read_max_ = Poll::read_bytes;
    int close_code_ = 0;
    std::uint32_t life_ = 0;  // which connection this is: whoever calls the owner looks whether it still is
    std::uint32_t mask_ = 0x37FA213D;
    std::string unread_;   // the beginning of a frame
    std::string message_;  // the beginning of a message in pieces
    std::string unsent_;
};

}  // namespace quizroom::load
