// A class in one room, for tests in a teacher's words. It passes time itself, keeps every event, and when it ends folds
// them again and compares: same journal, same room, in every test for free.
#pragma once

#include <catch2/catch.hpp>
#include <exception>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "quiz/decide.hpp"
#include "quiz/evolve.hpp"
#include "quiz/view.hpp"
#include "support/questions.hpp"

namespace quizroom::tests {

using namespace std::chrono_literals;

class Classroom {
public:
    explicit Classroom(std::vector<quiz::Question> questions, quiz::Settings settings = {}) {
        auto quiz = std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", std::move(questions)});
        happen({quiz::open_room("room", "123456", std::move(quiz), settings)});
    }
    Classroom(const Classroom&) = delete;
    Classroom& operator=(const Classroom&) = delete;
    ~Classroom() {
        if (std::uncaught_exceptions() > 0) return;
        CHECK(folded() == room_);
    }

    // What happens in class. Each refuses to be refused; `refusal_of_last` tells of the ones begun with `tries_to`.
    Classroom& joined_by(std::initializer_list<const char*> names) {
        for (const auto* name : names) accepted(join_as(name));
        return *this;
    }
    Classroom& asks() { return accepted(quiz::AskNext{next_command(), room_.step, seed_}); }
    Classroom& answers(const std::string& name, const std::string& option) { return accepted(answer(name, pick(option))); }
    Classroom& answers(const std::string& name, quiz::Answer given) { return accepted(answer(name, std::move(given))); }
    Classroom& closes() {
        accepted(quiz::CloseQuestion{next_command(), room_.step});
        return waits(quiz::last_call_grace);
    }
    Classroom& reveals() { return accepted(quiz::RevealSolution{next_command(), room_.step}); }
    Classroom& shows_standings() { return accepted(quiz::ShowStandings{next_command(), room_.step}); }
    Classroom& skips() { return accepted(quiz::SkipQuestion{next_command(), room_.step}); }
    Classroom& ends() { return accepted(quiz::EndRoom{next_command(), room_.step}); }
    Classroom& does(const quiz::Command& command) { return accepted(command); }

    /// Time passes; whatever is due happens on the way.
    Classroom& waits(quiz::Milliseconds time) {
        const auto until = now_ + time;
        while (const auto due = quiz::closes_itself_at(room_)) {
            if (*due > until) break;
            now_ = std::max(now_, *due);
            accepted(quiz::PassTime{});
        }
        now_ = until;
        return *this;
    }

    /// Everyone named is connected, nobody else.
    Classroom& has_present(std::initializer_list<const char*> names) {
        quiz::NoteAttendance attendance;
        attendance.present.resize(room_.seats.all().size());
        for (const auto* name : names) attendance.present[seat(name) - 1] = true;
        return accepted(attendance);
    }

    /// The server is gone for this long and comes back with what its journal tells.
    Classroom& loses_its_server_for(quiz::Milliseconds time) {
        now_ += time;
        room_ = folded();
        return accepted(quiz::RecoverRoom{});
    }

    /// The refusal's code, or "accepted".
    std::string tries(const quiz::Command& command) {
        const auto decided = quiz::decide(room_, command, now_);
        if (decided.has_error()) return std::string{code_of(decided.error())};
        happen(*decided);
        return "accepted";
    }

    // What can be asked of it.
    const quiz::Room& room() const { return room_; }
    quiz::Instant now() const { return now_; }
    std::size_t event_count() const { return journal_.size(); }
    std::string_view phase() const { return name_of(room_.phase); }
    quiz::SeatId seat(const std::string& name) const {
        const auto* found = room_.seats.find_name(name);
        REQUIRE(found);
        return found->id;
    }
    const quiz::Seat& student(const std::string& name) const { return *room_.seats.find(seat(name)); }
    const quiz::GivenAnswer& given(const std::string& name) const {
        const auto* given = room_.round().answer_of(seat(name));
        REQUIRE(given);
        return *given;
    }
    int credit(const std::string& name) const { return given(name).credit; }
    quiz::CommandId next_command() { return ++last_command_; }

    quiz::Join join_as(const std::string& name) {
        quiz::Join join{{}, name};
        join.token.bytes[0] = ++last_token_;
        tokens_[name] = join.token;
        return join;
    }
    quiz::TokenHash token_of(const std::string& name) const { return tokens_.at(name); }

    quiz::Answer pick(const std::string& option) const { return quiz::Picks{shown(option, "options")}; }
    std::uint8_t shown(const std::string& text, const char* list) const {
        const auto texts = show(room_.question().kind, room_.round().drawing).at(list).get<std::vector<std::string>>();
        const auto found = std::ranges::find(texts, text);
        REQUIRE(found != texts.end());
        return static_cast<std::uint8_t>(found - texts.begin());
    }

    /// An answer that was seen at the start and arrives now, reacting as fast as the clock says.
    quiz::SubmitAnswer answer(const std::string& name, quiz::Answer given) {
        const auto elapsed = room_.in<quiz::Asking>() ? room_.in_phase<quiz::Asking>()->clock.elapsed(now_) : 0ms;
        return {seat(name), next_command(), room_.rounds.empty() ? 0 : room_.round().number, std::move(given), elapsed, 0ms, 0ms};
    }

    quiz::Room folded() const {
        quiz::Room room;
        for (const auto& [event, at] : journal_) evolve(room, event, at);
        return room;
    }

private:
    Classroom& accepted(const quiz::Command& command) {
        CHECK(tries(command) == "accepted");
        return *this;
    }

    void happen(const quiz::Events& events) {
        for (const auto& event : events) {
            evolve(room_, event, now_);
            journal_.emplace_back(event, now_);
        }
    }

    static constexpr std::uint64_t seed_ = 7;
    quiz::Instant now_{1'800'000'000'000ms};
    quiz::Room room_;
    std::vector<std::pair<quiz::Event, quiz::Instant>> journal_;
    std::map<std::string, quiz::TokenHash> tokens_;
    quiz::CommandId last_command_ = 0;
    std::uint8_t last_token_ = 0;
};

}  // namespace quizroom::tests
