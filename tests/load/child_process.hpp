// A program that was started and ends no later than we do. It knows nothing of what the program does.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace quizroom::load {

class ChildProcess {
public:
    struct Wishes {
        std::filesystem::path program;
        std::vector<std::string> words;
        std::filesystem::path log;  // what it writes to both streams is appended here
    };

    explicit ChildProcess(const Wishes& wishes);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    void signal(int number);

    bool has_ended();

    /// After the end: the exit status, or 128 and the signal's number, as a shell tells it.
    int exit_status() const { return *exit_status_; }

    /// Ends it as a power cut does, and waits until it is gone.
    void kill();

    pid_t id() const { return id_; }

private:
    bool collect(int options);

    pid_t id_;
    std::optional<int> exit_status_;
};

/// Runs a program to its end and gives what it wrote to its standard output; throws when its status is not 0.
std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& words);

}  // namespace quizroom::load
