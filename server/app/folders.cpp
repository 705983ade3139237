#include "app/folders.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace quizroom::app {
namespace {

bool lies_within(const std::filesystem::path& inner, const std::filesystem::path& outer) {
    const auto below = std::filesystem::weakly_canonical(inner / "");
    const auto above = std::filesystem::weakly_canonical(outer);
    return std::ranges::mismatch(above, below).in1 == above.end();
}

}  // namespace

void make_data_folder(const std::filesystem::path& data, const std::filesystem::path& pages) {
    if (lies_within(data, pages))
        throw std::runtime_error{"the data folder " + data.string() + " lies within the pages in " + pages.string() +
                                 ", which everybody can read: choose another with --data"};
    std::error_code error;
    ::umask(S_IRWXG | S_IRWXO);  // names and answers of a class are for this server's account only
    std::filesystem::create_directories(data, error);
    const bool is_usable = std::filesystem::is_directory(data) && ::access(data.c_str(), W_OK | X_OK) == 0;
    if (!is_usable)
        throw std::runtime_error{"cannot write to the data folder " + data.string() + ": choose another with --data, or make it writable"};
}

std::filesystem::path pages_beside_the_program() {
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    return std::filesystem::is_directory(folder / "web") ? folder / "web" : folder.parent_path() / "web";
}

}  // namespace quizroom::app
