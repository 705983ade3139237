// A connection as rooms see it: somewhere documents can be put. What it is made of is the network's affair.
#pragma once

#include <span>
#include <utility>

#include "protocol/frame.hpp"

namespace quizroom::rooms {

/// The documents a connection can hold. A newer one takes the place of an older one of the same slot that has not left yet.
enum class Slot { welcome, room, seat, tally, roster, notice, reply };
inline constexpr int slot_count = 7;

struct Document {
    Slot slot = Slot::reply;
    protocol::Frame frame;
};

/// What belongs to one moment: in this order, each of a slot of its own.
using Documents = std::span<const Document>;
inline constexpr std::size_t documents_max = 3;

class Connection {
public:
    virtual ~Connection() = default;

    /// Something is about to be delivered: its memory may be fetched from afar meanwhile. Changes nothing.
    virtual void expect_delivery() const {}

    /// Sends now, all of them at once, or as soon as the peer takes data again; never waits. After `dismiss` it does nothing.
    virtual void deliver(Documents documents) = 0;

    void deliver(Slot slot, protocol::Frame frame) {
        const Document document{slot, std::move(frame)};
        deliver(Documents{&document, 1});
    }

    /// Whether a document of this slot is still waiting to leave.
    virtual bool is_waiting(Slot slot) const = 0;

    /// Says goodbye with a last frame and closes with this WebSocket code. The connection's visit ends later, as always.
    virtual void dismiss(protocol::Frame goodbye, int close_code) = 0;
};

}  // namespace quizroom::rooms
