// The server's figures in Prometheus' text format.
#pragma once

#include <string>

#include "net/load.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

std::string metrics_text(const rooms::Registry::Census& census, const Load& load);

}  // namespace quizroom::net
