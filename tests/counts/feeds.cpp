#include "counts/feeds.hpp"

#include <sys/socket.h>

#include <stdexcept>
#include <string>

#include "counts/counted.hpp"
#include "counts/hall.hpp"

namespace quizroom::counts {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t rounds = 3;
constexpr std::size_t students = 1'000;
constexpr std::size_t answers_a_turn = 100;
constexpr std::size_t who_answer = 900;  // were it everybody, the last answer would close the question

Hall::Wishes wishes() { return {students, rounds + 1}; }  // nothing is counted of the first question

void expect(const std::string& received, std::string_view words) {
    if (received.find(words) == std::string::npos)
        throw std::logic_error{"a student should have been told " + std::string{words} + " and got \"" + received + "\""};
}

void ask(Hall& hall) {
    hall.hear(hall.host(), hall.press("ask"));
    hall.settle();
    hall.calm_down();
}

void skip(Hall& hall) {
    hall.hear(hall.host(), hall.press("skip"));
    hall.settle();
    hall.calm_down();
}

std::uint64_t send_questions() {
    Hall hall{wishes()};
    const auto frame = protocol::framed(std::string(600, 'q'));
    std::uint64_t sent = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        {
            const Counted counted;
            for (auto& student : hall.students())
                sent += ::send(student.line.server_end(), frame->data(), frame->size(), MSG_DONTWAIT | MSG_NOSIGNAL) > 0;
        }
        hall.calm_down();
    }
    return sent;
}

std::uint64_t ask_questions() {
    Hall hall{wishes()};
    ask(hall);
    for (std::size_t round = 0; round < rounds; ++round) {
        skip(hall);
        const auto text = hall.press("ask");
        {
            const Counted counted;
            hall.hear(hall.host(), text);
            hall.settle();
        }
        for (auto& student : hall.students()) expect(student.line.drain(), R"("phase":"asking")");
        hall.calm_down();
    }
    return students * rounds;
}

/// A turn of the server's in which a hundred answers have come.
void answer_a_turn(Hall& hall, std::size_t first) {
    std::vector<std::string> texts;
    for (auto student = first; student < first + answers_a_turn; ++student) texts.push_back(hall.answer(student, static_cast<int>(student % 4)));
    {
        const Counted counted;
        for (std::size_t at = 0; at < answers_a_turn; ++at) hall.hear(hall.students()[first + at], texts[at]);
        hall.settle();
    }
    for (auto student = first; student < first + answers_a_turn; ++student) expect(hall.students()[student].line.drain(), R"("result":"accepted")");
}

void answer_everything(Hall& hall) {
    for (std::size_t first = 0; first < who_answer; first += answers_a_turn) {
        hall.step_clock(10ms);
        answer_a_turn(hall, first);
    }
}

std::uint64_t answer_questions() {
    Hall hall{wishes()};
    ask(hall);
    for (std::size_t round = 0; round < rounds; ++round) {
        skip(hall);
        ask(hall);
        answer_everything(hall);
        hall.calm_down();
    }
    return who_answer * rounds;
}

}  // namespace

const std::vector<Feed>& feeds() {
    static const std::vector<Feed> all{
        {"floor", "frame", "a bare loop that sends one buffer to every student", send_questions},
        {"question", "frame", "the host asks, and every student is sent the question", ask_questions},
        {"answer", "answer", "a student's message is read, graded, on disk and acknowledged", answer_questions},
    };
    return all;
}

}  // namespace quizroom::counts
