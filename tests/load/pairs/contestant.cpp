#include "load/pairs/contestant.hpp"

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <thread>

#include "load/floor/documents.hpp"
#include "load/http.hpp"
#include "load/pairs/process_cost.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t questions_in_pack = 500;
constexpr std::size_t prompt_bytes = 150;  // a `room` document of some 600 bytes
constexpr std::chrono::seconds listens_within{10};

std::filesystem::path write_pack(const std::filesystem::path& folder) {
    const auto file = folder / "many-short-questions.md";
    std::ofstream pack{file};
    pack << "---\ntitle: Many short questions\n---\n# All\n";
    for (std::size_t number = 1; number <= questions_in_pack; ++number)
        pack << "\n## Question " << number << "\n\n" << std::string(prompt_bytes, 'x') << "\n\n```\n[x] This\n[ ] That\n[ ] Those\n```\n";
    return file;
}

std::uint16_t port_told_in(const std::filesystem::path& log) {
    static const std::regex line{R"(listening on http://\S+:(\d+)\n)"};
    for (const auto give_up_at = Clock::now() + listens_within; Clock::now() < give_up_at;) {
        std::ifstream file{log};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        std::smatch found;
        if (std::regex_search(text, found, line)) return static_cast<std::uint16_t>(std::stoi(found[1]));
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    throw std::runtime_error{"the floor server does not listen: see " + log.string()};
}

}  // namespace

RealServer::RealServer(const std::filesystem::path& program, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const OnCore core{server_core};
    server_ = std::make_unique<ServerProcess>(loop_, ServerProcess::Place{program, write_pack(folder), folder});
    server_->start_and_listen();
}

std::vector<RoomKey> RealServer::open_rooms(std::size_t count) {
    std::vector<RoomKey> rooms;
    while (rooms.size() < count) {
        const auto answer = open_room(server_->endpoint(), server_->host_key(), "pairs-room-" + std::to_string(rooms.size()));
        if (answer.status != 201) throw std::runtime_error{"no room was opened: " + answer.body};
        const auto room = Json::parse(answer.body);
        rooms.push_back({room.at("pin"), room.at("room"), room.at("hostSecret")});
    }
    return rooms;
}

Floor::Floor(const std::filesystem::path& program, const std::filesystem::path& documents) {
    const auto log = documents / ("floor-" + std::to_string(Clock::now().time_since_epoch().count()) + ".log");
    const OnCore core{server_core};
    process_ = std::make_unique<ChildProcess>(ChildProcess::Wishes{program, {"0", documents.string()}, log});
    port_ = port_told_in(log);
}

void keep_documents(Contestant& real, const std::filesystem::path& folder) {
    Crowd crowd{{real.port(), real.open_rooms(1), 3}};
    floor::Documents documents;
    crowd.join();
    documents.welcome = crowd.texts().welcome;
    documents.lobby = crowd.texts().room;
    documents.seat = crowd.texts().seat;
    crowd.move("ask");
    documents.question = crowd.texts().room;
    documents.moved = crowd.texts().moved;
    crowd.answer({2});
    documents.answered = crowd.texts().seat;
    crowd.move("close");
    crowd.await_close();
    crowd.move("reveal");  // of the close itself students are not told
    documents.closed = crowd.texts().room;
    floor::write_documents(documents, folder);
}

}  // namespace quizroom::load::pairs
