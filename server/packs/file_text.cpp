#include "packs/file_text.hpp"

#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

#include "packs/lines.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t path_length_max = 4096;

Finding flaw_at(const std::filesystem::path& path, Place place, std::string message) {
    return {Severity::error, shown_name(path), place.line, place.column, std::move(message)};
}

std::string size_text(std::uintmax_t bytes) {
    const auto tenths = (bytes * 10 + file_bytes_max / 8) / (1024 * 1024);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

}  // namespace

std::string shown_name(const std::filesystem::path& path) { return printable(path.native(), path_length_max); }

FileText read_file_text(const std::filesystem::path& path) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (failure) return {{}, flaw_at(path, {}, "the file cannot be read (" + failure.message() + ")")};
    if (size > file_bytes_max)
        return {{}, flaw_at(path, {}, "the file has " + size_text(size) + "; a pack file has at most 4 MB: split it into chapters in a folder")};
    errno = 0;
    std::ifstream stream{path, std::ios::binary};
    std::string text(size, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (!stream.is_open() || (size > 0 && stream.gcount() != static_cast<std::streamsize>(size)))
        return {{}, flaw_at(path, {}, "the file cannot be read (" + std::generic_category().message(errno) + "); check its permissions")};
    if (auto flaw = flaw_of(text)) return {{}, flaw_at(path, flaw->place, std::move(flaw->message))};
    return {std::move(text), std::nullopt};
}

}  // namespace quizroom::packs
