// What of a folder may be a pack, by the names alone. It opens no file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quizroom::packs {

/// `.md` or `.txt`, in any case.
bool is_pack_file_name(const std::filesystem::path& path);

/// `README.md` or `readme.txt`.
bool is_readme(const std::filesystem::path& path);

/// Each list sorted by name, numbers by their value: chapter 2 comes before chapter 10.
struct Listing {
    std::vector<std::filesystem::path> files;    // that may be packs
    std::vector<std::filesystem::path> folders;  // hidden ones left out
    std::string failure;                         // why the folder could not be listed, empty when it could
};

Listing list_folder(const std::filesystem::path& folder);

}  // namespace quizroom::packs
