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

/// `target` does not exist yet. From the image `last_write` on, the images are of one write that may have been torn: nobody
/// need have been told of it, so a room that lacks a part of it goes on without. Throws `sqlite::Error` when `target` cannot
/// be written.
CarriedOver carry_over(PageFile& damaged, std::uint64_t last_write, const std::filesystem::path& target);

}  // namespace quizroom::journal
