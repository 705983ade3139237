// A connection as rooms see it: somewhere documents can be put. What it is made of is the network's affair.
#pragma once

#include "protocol/frame.hpp"

namespace quizroom::rooms {

/// The documents a connection can hold. A newer one takes the place of an older one of the same slot that has not left yet.
enum class Slot { welcome, room, seat, tally, roster, notice, reply };
inline constexpr int slot_count = 7;

class Connection {
public:
    virtual ~Connection() = default;

    /// Sends now, or as soon as the peer takes data again; never waits. After `dismiss` it does nothing.
    virtual void deliver(Slot slot, protocol::Frame frame) = 0;

    /// Whether a document of this slot is still waiting to leave.
    virtual bool is_waiting(Slot slot) const = 0;

    /// Says goodbye with a last frame and closes with this WebSocket code. The connection's visit ends later, as always.
    virtual void dismiss(protocol::Frame goodbye, int close_code) = 0;
};

}  // namespace quizroom::rooms
