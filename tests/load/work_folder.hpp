// A folder for one run's data and logs. It stays, for whoever wants to know what went wrong, until it is dropped.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace quizroom::load {

class WorkFolder {
public:
    WorkFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "quizroom-load-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error{"no folder for temporary files"};
        path_ = name;
    }
    const std::filesystem::path& path() const { return path_; }

    /// After a run that went well.
    void drop() const { std::filesystem::remove_all(path_); }

private:
    std::filesystem::path path_;
};

}  // namespace quizroom::load
