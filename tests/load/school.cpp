#include "load/school.hpp"

#include <algorithm>
#include <stdexcept>

#include "load/http.hpp"

namespace quizroom::load {

School::School(Wishes wishes) : wishes_(std::move(wishes)), dice_(wishes_.seed), server_(loop_, wishes_.place) {}

void School::prepare_lesson() {
    if (!lessons_.empty()) lesson().leave();
    const auto answer = open_room(server_.endpoint(), server_.host_key(), "room number " + std::to_string(lessons_.size() + 1));
    if (answer.status != 201) throw std::runtime_error{"no room was opened: " + answer.body};
    const Client::Surroundings surroundings{loop_.context(), reader_, server_.endpoint()};
    lessons_.push_back(std::make_unique<Lesson>(surroundings, Json::parse(answer.body), wishes_.students, dice_));
}

void School::begin_lesson(const Host::Patience& patience) {
    prepare_lesson();
    lesson().begin(patience);
}

Milliseconds School::time_until_everybody_is_here(Clock::time_point since) {
    loop_.run_until("everybody is here", [this] { return lesson().is_everybody_here(); });
    return std::chrono::duration_cast<Milliseconds>(lesson().complete_since() - since);
}

void School::hold_against_report() { lesson().ledger().hold_against(server_.report(lesson().room())); }

void School::hold_all_against_reports() {
    for (auto& lesson : lessons_) lesson->ledger().hold_against(server_.report(lesson->room()));
}

Faults School::faults() const {
    Faults all;
    for (const auto& lesson : lessons_) std::ranges::copy(lesson->ledger().faults(), std::back_inserter(all));
    return all;
}

std::size_t School::acknowledged() const {
    std::size_t sum = 0;
    for (const auto& lesson : lessons_) sum += lesson->ledger().acknowledged();
    return sum;
}

std::size_t School::kept() const {
    std::size_t sum = 0;
    for (const auto& lesson : lessons_) sum += lesson->ledger().kept();
    return sum;
}

}  // namespace quizroom::load
