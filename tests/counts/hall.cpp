#include "counts/hall.hpp"

#include <memory>
#include <stdexcept>
#include <utility>
#include <variant>

#include "support/questions.hpp"

namespace quizroom::counts {
namespace {

using namespace std::chrono_literals;

constexpr quiz::Instant first_day{1'800'000'000'000ms};
constexpr std::size_t arrivals_a_turn = 100;
constexpr int calm_steps_max = 1'000;

std::string in_quotes(const std::string& text) { return '"' + text + '"'; }

std::string token_of(std::size_t student) {
    auto digits = std::to_string(student);
    return std::string(64 - digits.size(), '0') + digits;
}

std::string watcher_hello(const std::string& role, const std::string& room, const std::string& secret) {
    return R"({"type":"hello","role":)" + in_quotes(role) + R"(,"room":)" + in_quotes(room) + R"(,"secret":)" + in_quotes(secret) + "}";
}

std::string student_hello(const std::string& pin, std::size_t student) {
    return R"({"type":"hello","role":"student","pin":)" + in_quotes(pin) + R"(,"token":)" + in_quotes(token_of(student)) + R"(,"nickname":)" +
           in_quotes("Student " + std::to_string(student)) + "}";
}

}  // namespace

Hall::Hall(Wishes wishes) {
    open_room(wishes.questions);
    seat(host_, watcher_hello("host", line_.room, line_.host_secret));
    seat(screen_, watcher_hello("screen", line_.room, line_.screen_secret));
    seat_students(wishes.students);
    calm_down();
}

rooms::Registry::Parts Hall::parts_of(Hall& hall) {
    const auto complain = [](const std::string& sentence) { throw std::logic_error{sentence}; };
    const auto draw = [&hall] { return ++hall.draws_ * 0x9e3779b97f4a7c15U; };
    return {hall.journal_, hall.reader_, {4, 2}, "https://quiz.example.org", complain, draw};
}

quiz::Instant Hall::now() const { return first_day + elapsed_; }

void Hall::open_room(std::size_t questions) {
    auto quiz = std::make_shared<quiz::Quiz>(quiz::Quiz{"A lesson", {}});
    for (std::size_t number = 0; number < questions; ++number) quiz->questions.push_back(tests::which_model());
    registry_.open({"a request", std::move(quiz), {}}, now(), [this](rooms::Registry::Opened opened) { line_ = std::get<rooms::RoomLine>(opened); });
    settle();
    if (line_.room.empty()) throw std::logic_error{"the room was not opened"};
}

void Hall::seat(Guest& guest, const std::string& hello) {
    hear(guest, hello);
    if (!guest.conversation.role()) throw std::logic_error{"somebody was not let in: " + guest.line.drain()};
}

void Hall::seat_students(std::size_t count) {
    for (std::size_t student = 0; student < count; ++student) {
        seat(students_.emplace_back(*this), student_hello(line_.pin, student));
        if (student % arrivals_a_turn == 0) settle();
    }
    settle();
}

void Hall::hear(Guest& guest, std::string_view text) {
    const net::SteadyTime steady{std::chrono::hours{1} + elapsed_};
    const auto heard = guest.hearing.hear(text, {steady, now()});
    if (const auto* reply = std::get_if<net::Reply>(&heard)) return net::give(*reply, guest.line);
    guest.conversation.hear(std::get<protocol::ClientMessage>(heard), {20ms, now()});
    if (guest.conversation.role()) guest.hearing.let_in();
    due_ = registry_.due();  // as the server asks after every message
}

void Hall::settle() {
    while (!journal_.is_empty()) registry_.on_progress(journal_.commit(), now());
}

void Hall::wake() {
    due_ = registry_.due();
    if (!due_ || *due_ > now()) return;
    registry_.wake(now());
    settle();
}

bool Hall::read_watchers() {
    const auto to_host = host_.line.drain();
    const auto to_screen = screen_.line.drain();
    return !to_host.empty() || !to_screen.empty();
}

void Hall::calm_down() {
    int steps = 0;
    for (int quiet = 0; quiet < 3; quiet = read_watchers() ? 0 : quiet + 1) {
        if (++steps > calm_steps_max) throw std::logic_error{"the host page is told something for ever"};
        step_clock(rooms::LiveRoom::coalescing);
        wake();
    }
    for (auto& student : students_) (void)student.line.drain();
    journal_.empty_log();
}

std::string Hall::press(const std::string& button) {
    return R"({"type":)" + in_quotes(button) + R"(,"id":)" + std::to_string(++last_command_) + R"(,"step":)" + std::to_string(room().step) + "}";
}

std::string Hall::answer(std::size_t student, int pick) {
    return R"({"type":"answer","id":)" + std::to_string(++last_command_) + R"(,"round":)" + std::to_string(room().round().number) +
           R"(,"answer":{"picks":[)" + std::to_string(pick) + R"(]},"reactionMs":)" + std::to_string(500 + 7 * (student % 500)) + "}";
}

}  // namespace quizroom::counts
