// Under which addresses this machine can be reached from its network.
#pragma once

#include <string>
#include <vector>

namespace quizroom::app {

/// IPv4 addresses of interfaces that are up, without loopback; those of private networks first.
std::vector<std::string> lan_addresses();

}  // namespace quizroom::app
