// Writes a new database from what can be found in a damaged one. It moves no file, and decides nothing about when.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "journal/page_file.hpp"

namespace quizroom::journal {

struct CarriedOver {
    std::size_t rooms = 0;
    std::vector<std::string> losses;  // one sentence for each room of which something is lost
};

/// `target` does not exist yet. Throws `sqlite::Error` when it cannot be written.
CarriedOver carry_over(PageFile& damaged, const std::filesystem::path& target);

}  // namespace quizroom::journal
