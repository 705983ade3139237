// The server over HTTP, as whoever holds the host key sees it: rooms, results, and its own figures.
#pragma once

#include <stdexcept>
#include <string>

#include "load/json.hpp"
#include "load/scenario/scenario.hpp"
#include "load/wire/address.hpp"

namespace quizroom::load {

/// Nobody answers, or not to the end.
struct NoAnswer : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class ServerView {
public:
    ServerView(const Address& address, std::string host_key);

    /// The RoomSummary of a new room. Throws in words when none is opened.
    Json open_room(const Hosting& host, const std::string& request_id) const;
    std::string results(const std::string& room) const;

    struct Figures {
        double cpu_seconds = 0;
        double memory_bytes = 0;
    };
    /// Nothing but zeros when the server does not tell.
    Figures figures() const;

private:
    std::string first_pack() const;

    Address address_;
    std::string host_key_;
};

}  // namespace quizroom::load
