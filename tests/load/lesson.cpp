#include "load/lesson.hpp"

#include <algorithm>

namespace quizroom::load {

Lesson::Lesson(const Client::Surroundings& surroundings, const Json& room, std::size_t students, Dice& dice)
    : room_(room.at("room")),
      host_(surroundings, {"host", room_, room.at("hostSecret")}, records_, dice.another()),
      screen_(surroundings, {"screen", room_, room.at("screenSecret")}, records_, dice.another()),
      everybody_{&host_.client(), &screen_.client()} {
    for (std::size_t number = 1; number <= students; ++number) {
        const Student::Seat seat{room.at("pin"), "Student " + std::to_string(number)};
        students_.push_back(std::make_unique<Student>(surroundings, seat, records_, dice.another()));
        everybody_.push_back(&students_.back()->client());
    }
}

void Lesson::begin(Host::Patience patience) {
    patience.students = students_.size();
    host_.play(patience);
    for (auto* client : everybody_) client->arrive();
}

void Lesson::leave() {
    for (auto* client : everybody_) client->leave();
}

std::string Lesson::phase() const {
    const auto* room = host_.client().held("room");
    if (!room) return "lobby";
    const bool is_last_call = room->contains("question") && room->at("question").contains("lastCall") && room->at("phase") == "asking";
    return is_last_call ? "last call" : room->at("phase").get<std::string>();
}

bool Lesson::is_everybody_here() const { return std::ranges::all_of(everybody_, &Client::is_here); }

bool Lesson::is_nobody_connected() const { return std::ranges::none_of(everybody_, &Client::is_connected); }

bool Lesson::is_settled() const { return std::ranges::none_of(everybody_, &Client::is_busy); }

Clock::time_point Lesson::complete_since() const { return std::ranges::max(everybody_, {}, &Client::here_since)->here_since(); }

}  // namespace quizroom::load
