// A live room with people at their desks and a journal on paper: tests say who does what, and when the paper is dry.
#pragma once

#include <catch2/catch.hpp>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "journal/fold.hpp"
#include "quiz/decide.hpp"
#include "rooms/live_room.hpp"
#include "support/desk.hpp"
#include "support/paper_journal.hpp"
#include "support/questions.hpp"

namespace quizroom::tests {

using namespace std::chrono_literals;

class Lesson {
public:
    struct Person {
        Desk desk;
        rooms::GuestId guest = 0;
        protocol::Key256 token{};
        std::string refused;  // the code, when the door stayed shut
    };

    explicit Lesson(std::vector<quiz::Question> questions, quiz::Settings settings = {})
        : live(quiz::Room{}, 1, paper, {"https://quiz.example", "secret of the screen"}) {
        auto quiz = std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", std::move(questions)});
        live.open(quiz::open_room("room", "123456", std::move(quiz), settings), now);
        dries();
    }
    Lesson(const Lesson&) = delete;
    Lesson& operator=(const Lesson&) = delete;
    ~Lesson() { CHECK(journal::fold(paper.records) == live.room()); }

    /// Everything written so far is on disk.
    void dries() { live.on_durable(paper.last(), now); }

    /// Time passes a tenth of a second at a time; what is due happens, and the paper dries.
    void passes(quiz::Milliseconds time) {
        for (const auto until = now + time; now < until;) {
            now += 100ms;
            live.wake(now);
            dries();
        }
    }

    Person& student(const std::string& name) {
        auto [entry, is_new] = people.try_emplace(name);
        auto& person = entry->second;
        if (is_new) person.token = another_token();
        admit(person, live.admit_student({"123456", person.token, name}, person.desk, now));
        return person;
    }
    Person& watcher(const std::string& name, protocol::Role role) {
        auto& person = people[name];
        admit(person, live.admit_watcher(role, person.desk, now));
        return person;
    }
    Person& host() { return watcher("host", protocol::Role::host); }
    Person& screen() { return watcher("screen", protocol::Role::screen); }

    /// The host presses a button that moves the game.
    template <typename Move>
    void presses(Person& host) {
        const auto id = ++last_command;
        Move move;
        move.id = id;
        move.step = live.room().step;
        if constexpr (std::is_same_v<Move, quiz::AskNext>) move.seed = 42;
        live.act(host.guest, {id, move}, now);
    }
    template <typename Switch>
    void switches(Person& host) {
        const auto id = ++last_command;
        live.act(host.guest, {id, Switch{id}}, now);
    }

    protocol::AnswerMessage answer(quiz::Picks picks) { return {++last_command, live.room().round().number, picks, 0ms}; }
    void answers(Person& person, quiz::Picks picks) { live.answer(person.guest, answer(picks), 0ms, now); }
    void hands_in(Person& person, const quiz::Answer& given) {
        live.answer(person.guest, {++last_command, live.room().round().number, given, 0ms}, 0ms, now);
    }

    quiz::Instant now{1'800'000'000'000ms};
    PaperJournal paper;
    std::map<std::string, Person> people;
    rooms::LiveRoom live;
    quiz::CommandId last_command = 0;

private:
    void admit(Person& person, const rooms::LiveRoom::Admitted& admitted) {
        if (const auto* refused = std::get_if<protocol::Refused>(&admitted)) {
            person.refused = refused->code;
        } else {
            person.guest = std::get<rooms::GuestId>(admitted);
        }
    }

    protocol::Key256 another_token() {
        ++last_token;
        return {static_cast<std::uint8_t>(last_token % 256), static_cast<std::uint8_t>(last_token / 256)};
    }

    unsigned last_token = 0;
};

}  // namespace quizroom::tests
