// One browser's HTTP connection: requests in, answers out, until it ends or becomes a WebSocket. Beast's parser stays
// behind this header.
#pragma once

#include <optional>
#include <string>

#include "net/asio.hpp"
#include "net/surroundings.hpp"
#include "net/websocket_session.hpp"

namespace quizroom::net {

/// Answers requests. Gives the upgrade when the socket is to become a WebSocket, nothing when it has ended.
Task<std::optional<Upgrade>> serve_http(Socket& socket, const std::string& peer_address, const Surroundings& surroundings);

}  // namespace quizroom::net
