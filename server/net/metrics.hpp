// The server's figures in Prometheus' text format.
#pragma once

#include <cstddef>
#include <string>

#include "net/traffic.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

std::string metrics_text(const rooms::Registry::Census& census, std::size_t connections, const Traffic& traffic);

}  // namespace quizroom::net
