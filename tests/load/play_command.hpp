// The command that plays a scenario: files and addresses in, table, JSON and exit code out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quizroom::load {

struct PlayOptions {
    std::string scenario;
    std::string url;
    std::string host_key_file;
    std::string json_file;  // empty for none
    std::vector<std::string> expectations;
    std::uint64_t seed = 0;
};

/// 0; 1 when something was broken or an expectation missed; 2 when nothing was played because the wishes make no sense.
int play_command(const PlayOptions& options);

}  // namespace quizroom::load
