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

void press(Hall& hall, const std::string& button) {
    hall.hear(hall.host(), hall.press(button));
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

/// The host presses, and every student is told these words.
void count_press(Hall& hall, const std::string& button, std::string_view words) {
    const auto text = hall.press(button);
    {
        const Counted counted;
        hall.hear(hall.host(), text);
        hall.settle();
    }
    for (auto& student : hall.students()) expect(student.line.drain(), words);
    hall.calm_down();
}

std::uint64_t ask_questions() {
    Hall hall{wishes()};
    press(hall, "ask");
    for (std::size_t round = 0; round < rounds; ++round) {
        press(hall, "skip");
        count_press(hall, "ask", R"("phase":"asking")");
    }
    return students * rounds;
}

/// What a hundred students send in one turn of the server's.
std::vector<std::string> answers_from(Hall& hall, std::size_t first) {
    std::vector<std::string> texts;
    for (auto student = first; student < first + answers_a_turn; ++student) texts.push_back(hall.answer(student, static_cast<int>(student % 4)));
    return texts;
}

void hand_in(Hall& hall, std::size_t first, const std::vector<std::string>& texts) {
    for (std::size_t at = 0; at < texts.size(); ++at) hall.hear(hall.students()[first + at], texts[at]);
    hall.settle();
}

std::uint64_t answer_questions() {
    Hall hall{wishes()};
    press(hall, "ask");
    for (std::size_t round = 0; round < rounds; ++round) {
        press(hall, "skip");
        press(hall, "ask");
        for (std::size_t first = 0; first < who_answer; first += answers_a_turn) {
            hall.step_clock(10ms);
            const auto texts = answers_from(hall, first);
            {
                const Counted counted;
                hand_in(hall, first, texts);
            }
            for (std::size_t at = 0; at < texts.size(); ++at) expect(hall.students()[first + at].line.drain(), R"("result":"accepted")");
        }
        hall.calm_down();
    }
    return who_answer * rounds;
}

void answer_everything(Hall& hall) {
    for (std::size_t first = 0; first < who_answer; first += answers_a_turn) hand_in(hall, first, answers_from(hall, first));
}

std::uint64_t reveal_solutions() {
    Hall hall{wishes()};
    for (std::size_t round = 0; round < rounds; ++round) {
        press(hall, "ask");
        answer_everything(hall);
        press(hall, "close");
        count_press(hall, "reveal", R"("creditThousandths")");
    }
    return students * rounds;
}

std::uint64_t watch_answers() {
    constexpr int wakes = 10;  // a second, in which all has been told
    Hall hall{wishes()};
    press(hall, "ask");
    for (std::size_t round = 0; round < rounds; ++round) {
        press(hall, "skip");
        press(hall, "ask");
        answer_everything(hall);
        bool has_told = false;
        for (int wake = 0; wake < wakes; ++wake) {
            hall.step_clock(rooms::LiveRoom::coalescing);
            {
                const Counted counted;
                hall.wake();
            }
            has_told = hall.read_watchers() || has_told;
        }
        if (!has_told) throw std::logic_error{"host and screen are told nothing of the answers"};
        hall.calm_down();
    }
    return who_answer * rounds;
}

}  // namespace

const std::vector<Feed>& feeds() {
    static const std::vector<Feed> all{
        {"floor", "frames that a bare loop sends, one to every student", send_questions},
        {"question", "frames that bring the students what the host has asked", ask_questions},
        {"answer", "answers, from the message to the acknowledgement of what is on disk", answer_questions},
        {"reveal", "students who are told the solution, their result and their rank", reveal_solutions},
        {"watch", "answers of which host and screen hear: tallies, and rows of the roster", watch_answers},
    };
    return all;
}

}  // namespace quizroom::counts
