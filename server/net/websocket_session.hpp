// One student's, host's or screen's WebSocket, from the upgrade to its end. Beast stays behind this header: including its
// websocket part costs every file half a minute.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "net/asio.hpp"
#include "net/station.hpp"

namespace quizroom::net {

inline constexpr std::string_view subprotocol = "quizroom.v1";

/// An upgrade request whose origin has been found in order.
struct Upgrade {
    std::string host;
    std::string key;      // Sec-WebSocket-Key
    std::string version;  // Sec-WebSocket-Version
    bool names_subprotocol = false;
    std::string address;  // where failed PINs are counted
};

/// Takes the socket over. Returns when the connection has ended and its visit with it.
Task<void> serve_websocket(Socket socket, std::unique_ptr<const Upgrade> upgrade, const Station& station);

}  // namespace quizroom::net
