#include "load/child_process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

namespace quizroom::load {
namespace {

std::vector<char*> arguments_of(const std::filesystem::path& program, const std::vector<std::string>& words) {
    std::vector<char*> arguments{const_cast<char*>(program.c_str())};
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    return arguments;
}

/// In the child, between fork and exec: nothing but system calls.
[[noreturn]] void become(char* const* arguments, int output, int errors) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    ::execv(arguments[0], arguments);
    ::_exit(127);
}

pid_t start(const ChildProcess::Wishes& wishes) {
    const auto arguments = arguments_of(wishes.program, wishes.words);
    const int log = ::open(wishes.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) throw std::runtime_error{"cannot write to " + wishes.log.string()};
    const pid_t id = ::fork();
    if (id == 0) become(arguments.data(), log, log);
    ::close(log);
    if (id < 0) throw std::runtime_error{"cannot start " + wishes.program.string()};
    return id;
}

}  // namespace

ChildProcess::ChildProcess(const Wishes& wishes) : id_(start(wishes)) {}

ChildProcess::~ChildProcess() { kill(); }

void ChildProcess::signal(int number) {
    if (!exit_status_) ::kill(id_, number);
}

bool ChildProcess::has_ended() { return collect(WNOHANG); }

void ChildProcess::kill() {
    signal(SIGKILL);
    collect(0);
}

bool ChildProcess::collect(int options) {
    int status = 0;
    if (!exit_status_ && ::waitpid(id_, &status, options) == id_) exit_status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return exit_status_.has_value();
}

std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& words) {
    const auto arguments = arguments_of(program, words);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
    const pid_t id = ::fork();
    if (id == 0) become(arguments.data(), pipe[1], STDERR_FILENO);
    ::close(pipe[1]);
    std::string output;
    std::array<char, 65'536> bytes{};
    for (ssize_t size = 0; (size = ::read(pipe[0], bytes.data(), bytes.size())) > 0;) output.append(bytes.data(), static_cast<std::size_t>(size));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(id, &status, 0);
    if (status != 0) throw std::runtime_error{program.string() + " " + words.front() + " failed"};
    return output;
}

}  // namespace quizroom::load
