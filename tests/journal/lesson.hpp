// A room that is played by the rules and keeps what happened as records, ready for a journal.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "journal/journal.hpp"
#include "quiz/decide.hpp"
#include "quiz/evolve.hpp"
#include "support/questions.hpp"

namespace quizroom::tests {

using namespace std::chrono_literals;

inline std::shared_ptr<const quiz::Quiz> devops_quiz() {
    return std::make_shared<const quiz::Quiz>(quiz::Quiz{"DevOps \"basics\"", {which_model(), which_stages(), true_or_false(), pipeline()}});
}

class Lesson {
public:
    explicit Lesson(std::string id, std::string pin = "123456", std::shared_ptr<const quiz::Quiz> quiz = devops_quiz()) {
        happens(quiz::open_room(std::move(id), std::move(pin), std::move(quiz), {}));
    }
    Lesson(std::string id, quiz::Settings settings) { happens(quiz::open_room(std::move(id), "123456", devops_quiz(), std::move(settings))); }

    Lesson& does(const quiz::Command& command) {
        const auto decided = quiz::decide(room_, command, now_);
        REQUIRE(decided.has_value());
        for (const auto& event : *decided) happens(event);
        return *this;
    }

    Lesson& waits(quiz::Milliseconds time) {
        now_ += time;
        return does(quiz::PassTime{});
    }

    Lesson& joined_by(std::initializer_list<const char*> names) {
        for (const auto* name : names) {
            quiz::Join join{{}, name};
            join.token.bytes[30] = static_cast<std::uint8_t>(room_.seats.next_id() >> 8);
            join.token.bytes[31] = static_cast<std::uint8_t>(room_.seats.next_id());
            does(join);
        }
        return *this;
    }

    Lesson& asks() { return does(quiz::AskNext{next_command(), room_.step, 7}); }
    Lesson& answers(quiz::SeatId seat, quiz::Picks picks) {
        return does(quiz::SubmitAnswer{seat, next_command(), room_.round().number, picks, 2s, 0ms, 40ms});
    }

    /// What happened since this was asked last.
    journal::Batch news() { return {room_.id, std::exchange(news_, {})}; }

    /// Everything that happened.
    const std::vector<journal::Record>& records() const { return records_; }
    const quiz::Room& room() const { return room_; }
    quiz::CommandId next_command() { return ++last_command_; }

private:
    void happens(const quiz::Event& event) {
        quiz::evolve(room_, event, now_);
        records_.push_back({room_.sequence, 1, now_, event});
        news_.push_back(records_.back());
    }

    quiz::Instant now_{1'800'000'000'000ms};
    quiz::Room room_;
    std::vector<journal::Record> records_;
    std::vector<journal::Record> news_;
    quiz::CommandId last_command_ = 0;
};

/// As the room's next owner would write it.
inline journal::Batch of_epoch(journal::Epoch epoch, journal::Batch batch) {
    for (auto& record : batch.records) record.epoch = epoch;
    return batch;
}

}  // namespace quizroom::tests
