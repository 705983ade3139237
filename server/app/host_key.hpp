// The instructor's key of this server: a file that only its owner can read, made once.
#pragma once

#include <filesystem>
#include <string>

#include "rooms/secrets.hpp"

namespace quizroom::app {

struct HostKey {
    rooms::Key256 key{};
    std::string warning;  // not empty when others can read the file
};

/// Reads `data / "host.key"`, or makes it. Throws `std::runtime_error` with one sentence when it can do neither.
HostKey host_key_in(const std::filesystem::path& data);

}  // namespace quizroom::app
