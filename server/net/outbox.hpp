// What waits to leave through one socket: one frame in flight, one document per slot, control bytes whole and in order.
// It never waits and knows no event loop: whoever owns it calls `drain` when the socket takes data again.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/traffic.hpp"
#include "rooms/connection.hpp"

namespace quizroom::net {

class Outbox {
public:
    static constexpr std::size_t controls_max = 8;

    /// `descriptor` is a connected stream socket, owned by the caller.
    Outbox(int descriptor, Traffic& traffic) : descriptor_(descriptor), traffic_(&traffic) {}

    /// Go to the socket at once, in one send, when nothing waits. A newer document takes the place of a waiting one of its slot.
    void put(rooms::Documents documents);

    /// Bytes that are nobody's document: the upgrade's answer, pings, pongs, a close. After a close frame everything else
    /// is refused, a second close included.
    void put_control(std::string_view bytes);

    /// A WebSocket close frame with this code, behind what waits.
    void put_close(int code);

    /// The socket takes data again.
    void drain();

    bool has_backlog() const { return backlog_ != nullptr; }
    bool is_waiting(rooms::Slot slot) const;
    bool is_closing() const { return closing_; }
    bool is_dead() const { return descriptor_ < 0; }

    /// Asked with every pulse: whether what waits has not moved at all for as long as `patience`.
    bool is_stalled(std::chrono::steady_clock::time_point now, std::chrono::milliseconds patience);

    /// Drops what waits. The descriptor is never used again: it may soon be somebody else's.
    void retire();

private:
    struct Waiting {
        protocol::Frame bytes;
        std::size_t sent = 0;             // above 0: in flight, nothing can take its place any more
        std::optional<rooms::Slot> slot;  // nothing for control bytes
    };
    struct Backlog {
        std::vector<Waiting> waiting;  // at most one in flight, one for each slot, and `controls_max`
        std::uint64_t moved = 0;       // bytes the socket has taken from it
    };
    struct Stall {
        std::uint64_t moved = 0;
        std::chrono::steady_clock::time_point since;
    };

    std::size_t try_to_send(std::string_view bytes);
    std::size_t try_to_send(rooms::Documents documents);
    std::size_t sent_of(ssize_t result);
    void give_up_unless_full();
    void keep_rest(rooms::Documents documents, std::size_t sent);
    void wait_behind_others(const rooms::Document& document);
    void push(Waiting waiting);
    void die();

    int descriptor_;
    Traffic* traffic_;
    bool closing_ = false;              // or dead
    std::unique_ptr<Backlog> backlog_;  // only a slow connection has one
    std::optional<Stall> stall_;
};

/// A whole, unmasked WebSocket control frame (RFC 6455, section 5.5) with at most 125 bytes of payload.
std::string control_frame(int opcode, std::string_view payload);

inline constexpr int opcode_close = 8;
inline constexpr int opcode_ping = 9;

}  // namespace quizroom::net
