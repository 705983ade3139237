#include "load/pairs/crowd.hpp"

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t events_max = 512;
constexpr std::size_t joining_max = 128;          // at a time
constexpr std::size_t connections_each = 20'000;  // from one address of the loopback
constexpr std::size_t taps_between_reads = 32;
constexpr std::chrono::seconds patience{60};

/// The number behind `name`, 0 when there is none.
std::uint64_t number_behind(std::string_view name, std::string_view text) {
    const auto found = text.find(name);
    std::uint64_t number = 0;
    if (found != text.npos) std::from_chars(text.data() + found + name.size(), text.data() + text.size(), number);
    return number;
}

std::string student_hello(const std::string& pin, std::size_t place) {
    std::array<char, 65> token{};
    std::snprintf(token.data(), token.size(), "%064zx", place + 1);
    std::array<char, 32> nickname{};
    std::snprintf(nickname.data(), nickname.size(), "Student %05zu", place + 1);
    return R"({"type":"hello","role":"student","pin":")" + pin + R"(","token":")" + token.data() + R"(","nickname":")" + nickname.data() + R"("})";
}

std::string host_hello(const RoomKey& room) {
    return R"({"type":"hello","role":"host","room":")" + room.id + R"(","secret":")" + room.host_secret + R"("})";
}

}  // namespace

Crowd::Crowd(Wishes wishes) : wishes_(std::move(wishes)), epoll_(::epoll_create1(EPOLL_CLOEXEC)), games_(wishes_.rooms.size()) {
    due_.resize(wishes_.students);
    latencies_.resize(wishes_.students);
}

Crowd::~Crowd() { ::close(epoll_); }

void Crowd::join() {
    const auto everybody = games_.size() + wishes_.students;
    const auto give_up_at = Clock::now() + 3 * patience;
    while (joined_ < everybody) {
        while (people_.size() < everybody && people_.size() - joined_ < joining_max) connect_one();
        poll(1);
        if (Clock::now() > give_up_at)
            throw std::runtime_error{"only " + std::to_string(joined_) + " of " + std::to_string(everybody) + " were let in"};
    }
}

void Crowd::connect_one() {
    const auto number = people_.size();
    const bool is_host = number < games_.size();
    const auto place = is_host ? 0 : number - games_.size();
    const auto room = is_host ? number : place % games_.size();
    const Route route{wishes_.port, 2 + static_cast<std::uint32_t>(number / connections_each)};
    auto& person = people_.emplace_back(Person{Line{route}, room, place, is_host ? Person::Role::host : Person::Role::student});
    epoll_event event{};
    event.events = EPOLLOUT;
    event.data.ptr = &person;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, person.line.descriptor(), &event);
}

void Crowd::say_hello(Person& person) {
    const auto& room = wishes_.rooms[person.room];
    person.line.send(person.role == Person::Role::host ? host_hello(room) : student_hello(room.pin, person.place));
}

void Crowd::poll(int timeout_ms) {
    std::array<epoll_event, events_max> events{};
    const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), timeout_ms);
    for (int at = 0; at < count; ++at) {
        auto& event = events[static_cast<std::size_t>(at)];
        auto& person = *static_cast<Person*>(event.data.ptr);
        if (event.events == EPOLLOUT) {
            person.line.on_connected();
            event.events = EPOLLIN;
            ::epoll_ctl(epoll_, EPOLL_CTL_MOD, person.line.descriptor(), &event);
            continue;
        }
        const bool was_open = person.line.is_open();
        person.line.on_readable([this, &person](std::string_view text) { hear(person, text); });
        if (!was_open && person.line.is_open()) say_hello(person);
    }
}

template <typename Fact>
void Crowd::poll_until(const std::string& what, const Fact& fact) {
    const auto give_up_at = Clock::now() + patience;
    while (!fact()) {
        poll(0);
        if (Clock::now() > give_up_at) throw std::runtime_error{std::to_string(waiting_) + " wait in vain for: " + what};
    }
}

void Crowd::hear(Person& person, std::string_view text) {
    constexpr std::string_view is_room = R"({"type":"room")";
    constexpr std::string_view is_me = R"({"type":"me")";
    constexpr std::string_view is_welcome = R"({"type":"welcome")";
    const bool is_student = person.role == Person::Role::student;
    const bool is_first = is_student && person.place == 0;
    if (is_student) ++frames_;
    if (text.starts_with(is_room)) {
        if (is_first) texts_.room = text;
        return hear_room(person, text);
    }
    if (text.starts_with(is_me)) {
        if (is_first) texts_.seat = text;
        if (!is_student && person.room == 0) texts_.moved = text;
        return hear_me(person, text);
    }
    if (is_first && text.starts_with(is_welcome)) texts_.welcome = text;
    if (text.find(R"("type":"refused")") != text.npos || text.find(R"("type":"goodbye")") != text.npos)
        throw std::runtime_error{"the server answers " + std::string{text}};
}

void Crowd::note_game(Game& game, std::string_view text) {
    game.step = number_behind(R"("step":)", text);
    game.round = number_behind(R"("round":)", text);
    game.is_asking = text.find(R"("phase":"asking")") != text.npos;
}

void Crowd::hear_room(Person& person, std::string_view text) {
    if (person.role == Person::Role::host) note_game(games_[person.room], text);
    const bool had_joined = has_joined(person);
    person.has_room = true;
    if (!had_joined && has_joined(person)) ++joined_;
    if (person.heard_move == moves_) return;
    person.heard_move = moves_;
    --waiting_;
    if (person.role == Person::Role::student) latencies_[person.place] = Clock::now() - moved_at_;
}

void Crowd::hear_me(Person& person, std::string_view text) {
    const bool had_joined = has_joined(person);
    person.has_seat = true;
    if (!had_joined && has_joined(person)) ++joined_;
    const auto outcome = text.find(R"("lastCommand":{)");
    if (outcome != text.npos) note_acknowledged(person, text.substr(outcome));
}

void Crowd::note_acknowledged(Person& person, std::string_view outcome) {
    if (person.acknowledged == command_ || number_behind(R"("id":)", outcome) != command_) return;
    if (outcome.find(R"("result":"accepted")") == outcome.npos) throw std::runtime_error{"the server answers " + std::string{outcome}};
    person.acknowledged = command_;
    --waiting_;
    if (person.role == Person::Role::student) latencies_[person.place] = Clock::now() - due_[person.place];
}

void Crowd::move(const std::string& what) {
    ++moves_;
    ++command_;
    waiting_ = people_.size() + games_.size();  // everybody's room, and what becomes of each host's command
    moved_at_ = Clock::now();
    for (std::size_t room = 0; room < games_.size(); ++room)
        host_of(room).line.send(R"({"type":")" + what + R"(","id":)" + std::to_string(command_) + R"(,"step":)" + std::to_string(games_[room].step) +
                                "}");
    poll_until("what follows from " + what, [this] { return waiting_ == 0; });
}

void Crowd::await_close() {
    poll_until("the last call's end", [this] { return std::ranges::none_of(games_, &Game::is_asking); });
}

void Crowd::answer(const Storm& storm) {
    if (storm.answers > wishes_.students) throw std::runtime_error{"too few students for so many answers"};
    ++command_;
    waiting_ = storm.answers;
    const auto begin = Clock::now();
    for (std::size_t place = 0; place < storm.answers;) {
        const auto spread_over = storm.over * static_cast<std::int64_t>(place) / static_cast<std::int64_t>(storm.answers);
        due_[place] = storm.pace == Storm::Pace::as_fast_as_can_be ? Clock::now() : begin + spread_over;
        if (Clock::now() >= due_[place]) {
            tap(place++);
            if (storm.pace == Storm::Pace::at_once || place % taps_between_reads != 0) continue;
        }
        poll(0);
    }
    poll_until("the acknowledgement", [this] { return waiting_ == 0; });
}

void Crowd::tap(std::size_t place) {
    auto& person = student(place);
    person.line.send(R"({"type":"answer","id":)" + std::to_string(command_) + R"(,"round":)" + std::to_string(games_[person.room].round) +
                     R"(,"answer":{"picks":[)" + std::to_string(place % 3) + R"(]},"reactionMs":4180})");
}

void Crowd::rest(int order) {
    std::array<pollfd, 2> waits{pollfd{order, POLLIN, 0}, pollfd{epoll_, POLLIN, 0}};
    while (waits[0].revents == 0) {
        poll(0);
        ::poll(waits.data(), waits.size(), -1);
    }
}

void Crowd::settle(std::chrono::microseconds time) {
    for (const auto end = Clock::now() + time; Clock::now() < end;) poll(0);
}

std::uint64_t Crowd::segments_heard() const {
    std::uint64_t sum = 0;
    for (const auto& person : people_)
        if (person.role == Person::Role::student) sum += person.line.segments_heard();
    return sum;
}

std::uint64_t Crowd::pings() const {
    std::uint64_t sum = 0;
    for (const auto& person : people_) sum += person.line.pings();
    return sum;
}

}  // namespace quizroom::load::pairs
