// The pictures that lie beside packs, each read once. It gives only what lies in a pack's own folder or below it, and only
// what its own bytes show to be a picture of bearable size.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "packs/picture_source.hpp"

namespace quizroom::packs {

class PictureShelf {
public:
    static constexpr std::size_t picture_bytes_max = 2 * 1000 * 1000;
    static constexpr std::size_t folder_bytes_max = 20 * 1000 * 1000;  // of all pictures of a folder's packs
    static constexpr std::size_t shelf_bytes_max = 200 * 1000 * 1000;  // of all pictures of all packs
    static constexpr std::uint32_t side_max = 8'000;
    static constexpr std::uint64_t pixels_max = 25'000'000;

    /// `folder` is the pack's. Never throws for what an address may be, or a file may hold.
    PictureAnswer find(const std::filesystem::path& folder, const std::string& address);

private:
    struct Folder {
        std::set<std::filesystem::path> used;
        std::size_t bytes = 0;
    };

    PictureAnswer read_once(const std::filesystem::path& file, const std::string& name);
    PictureAnswer charged(const std::filesystem::path& folder, const std::filesystem::path& file, PictureAnswer answer);

    std::map<std::filesystem::path, PictureAnswer> read_;
    std::map<std::filesystem::path, Folder> folders_;
    std::size_t bytes_ = 0;
};

}  // namespace quizroom::packs
