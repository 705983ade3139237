// What was understood of a client's message, said again as a client would say it. It knows nothing of how it is read.
#pragma once

#include <nlohmann/json.hpp>

#include "protocol/client_message.hpp"

namespace quizroom::protocol {

/// A text, where nothing was understood.
nlohmann::json as_json(const ClientMessage& message);

}  // namespace quizroom::protocol
