#include "reports/asked.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <vector>

#include "reports/results.hpp"
#include "reports/told_answer.hpp"

namespace quizroom::reports {
namespace {

using Json = nlohmann::ordered_json;

Json given_json(const quiz::Answer& answer) {
    if (const auto* picks = std::get_if<quiz::Picks>(&answer)) return {{"picks", std::vector<int>(picks->begin(), picks->end())}};
    if (const auto* number = std::get_if<quiz::Number>(&answer)) return {{"number", number->value}};
    return {{"text", std::get<quiz::Text>(answer).value}};
}

struct Wrong {
    const quiz::Answer* answer = nullptr;
    std::size_t count = 0;
};

/// Each that somebody who plays has given, the most frequent first.
std::vector<Wrong> wrong_answers(const quiz::Room& room, const quiz::Round& round) {
    std::map<std::string, Wrong> by_text;
    for (const auto& seat : room.seats.all()) {
        const auto* given = round.answer_of(seat.id);
        if (!given || seat.state != quiz::SeatState::playing || given->credit == quiz::full_credit) continue;
        auto& wrong = by_text[given_json(given->answer).dump(-1, ' ', false, Json::error_handler_t::replace)];
        wrong.answer = &given->answer;
        ++wrong.count;
    }
    std::vector<Wrong> sorted;
    for (const auto& [text, wrong] : by_text) sorted.push_back(wrong);
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &Wrong::count);
    if (sorted.size() > asked_answers_max) sorted.resize(asked_answers_max);
    return sorted;
}

Json question_json(const quiz::Room& room, const quiz::Round& round) {
    const auto& question = room.quiz->questions[round.question];
    const AnswerTeller teller{question, round.drawing};
    const bool is_graded = quiz::is_graded(question.kind);
    const auto right = std::ranges::count_if(round.answers, [](const auto& given) { return given && given->credit == quiz::full_credit; });
    Json json{{"round", round.number},
              {"number", round.place},
              {"heading", quiz::heading_of(question)},
              {"state", name_of(round.state)},
              {"graded", is_graded},
              {"answered", round.answered},
              {"right", right},
              {"alsoRight", Json::array()},
              {"answers", Json::array()}};
    for (const auto& answer : round.also_right) json["alsoRight"].push_back(words_of(teller.tell(answer)));
    if (!is_graded) return json;
    for (const auto& [answer, count] : wrong_answers(room, round))
        json["answers"].push_back({{"answer", given_json(*answer)}, {"words", words_of(teller.tell(*answer))}, {"count", count}});
    return json;
}

}  // namespace

std::string asked_of(const quiz::Room& room) {
    Json questions = Json::array();
    for (const auto& round : room.rounds | std::views::reverse) {
        if (round.state == quiz::RoundState::superseded) continue;  // the vote that counts is mended
        questions.push_back(question_json(room, round));
    }
    return Json{{"questions", std::move(questions)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace quizroom::reports
