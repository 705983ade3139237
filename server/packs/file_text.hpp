// The bytes of one file, if they are a text of bearable size. It knows nothing of what the text says.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "packs/library.hpp"

namespace quizroom::packs {

inline constexpr std::size_t file_bytes_max = 4 * 1024 * 1024;

struct FileText {
    std::string text;             // valid UTF-8 unless there is a flaw
    std::optional<Finding> flaw;  // why the file cannot be read as text
};

/// Never throws for a file that is missing, unreadable, too large or no text.
FileText read_file_text(const std::filesystem::path& path);

/// A path or file name as it can be shown: bytes that are no UTF-8 and control characters replaced.
std::string shown_name(const std::filesystem::path& path);

}  // namespace quizroom::packs
