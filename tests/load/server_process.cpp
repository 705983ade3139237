#include "load/server_process.hpp"

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

#include "load/told_answer.hpp"

namespace quizroom::load {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

ServerProcess::ServerProcess(Loop& loop, Place place) : loop_(loop), place_(std::move(place)) {}

void ServerProcess::start() {
    ++starts_;
    process_.reset();
    process_ = std::make_unique<ChildProcess>(ChildProcess::Wishes{
        place_.program,
        {"serve", "--content", place_.content, "--data", data(), "--listen", "127.0.0.1:" + std::to_string(port_), "--web", no_pages()},
        place_.folder / ("server-" + std::to_string(starts_) + ".log")});
}

void ServerProcess::start_and_listen() {
    start();
    loop_.run_until("the server listens", [this] { return is_listening(); });
}

bool ServerProcess::is_listening() {
    static const std::regex line{R"(listening on http://\S+:(\d+)\n)"};
    const auto text = said();
    std::smatch found;
    if (std::regex_search(text, found, line)) {
        port_ = static_cast<std::uint16_t>(std::stoi(found[1]));
        return true;
    }
    if (process_->has_ended()) throw std::runtime_error{"the server ended at once: " + text};
    return false;
}

/// No page is asked for. A folder of its own, because everything in the folder of pages is served.
std::filesystem::path ServerProcess::no_pages() const {
    std::filesystem::create_directories(place_.folder / "web");
    return place_.folder / "web";
}

std::string ServerProcess::said() const { return text_of(place_.folder / ("server-" + std::to_string(starts_) + ".log")); }

std::string ServerProcess::host_key() const {
    auto key = text_of(data() / "host.key");
    while (key.ends_with('\n')) key.pop_back();
    return key;
}

Json ServerProcess::report(const std::string& room) const {
    auto report = Json::parse(output_of(place_.program, {"report", room, "--format", "json", "--data", data()}));
    for (auto& student : report["students"])
        for (auto& answer : student["answers"]) answer["answer"] = in_one_order(answer["answer"]);
    return report;
}

}  // namespace quizroom::load
