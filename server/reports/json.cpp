#include "reports/json.hpp"

#include <algorithm>
#include <functional>

#include "quiz/view.hpp"
#include "reports/discussed.hpp"
#include "reports/results.hpp"
#include "reports/teams.hpp"
#include "reports/told_answer.hpp"

namespace quizroom::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr int report_version = 1;

/// Names are UTF-8 by the rules of the room; should bytes ever be none, the report still comes out.
std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::int64_t unix_ms(quiz::Instant instant) { return instant.time_since_epoch().count(); }

Json head_of(const quiz::Room& room) {
    return {{"version", report_version},
            {"room", room.id},
            {"pin", room.pin},
            {"title", room.quiz->title},
            {"board", name_of(room.settings.board)},
            {"phase", quiz::name_of(room.phase)},
            {"openedAtMs", unix_ms(room.opened_at)},
            {"lastRecordAtMs", unix_ms(room.recorded_at)}};
}

std::ptrdiff_t right_answers_to(const Column& column) {
    return std::ranges::count_if(column.round->answers, [&](const auto& given) { return given && column.credit_of(*given) == quiz::full_credit; });
}

/// How many students chose an option that tells what they believe.
std::vector<Json> misconceptions_in(const quiz::Round& round, const quiz::Body& body) {
    std::vector<Json> told;
    for (std::size_t shown = 0; shown < round.drawing.items.size() && shown < round.counts.size() && !body.options.empty(); ++shown) {
        const auto& option = body.options[round.drawing.items[shown]];
        if (option.misconception.empty() || round.counts[shown] == 0) continue;
        told.push_back({{"students", round.counts[shown]}, {"think", option.misconception}, {"option", option.text}});
    }
    std::ranges::sort(told, std::greater{}, [](const Json& each) { return each["students"].get<int>(); });
    return told;
}

/// How sure students were of answers that are right, partly right and wrong: guessed, fairly sure, sure.
Json confidence_in(const quiz::Room& room, const Column& column) {
    std::array<std::array<int, 3>, 3> counts{};
    for (const auto& seat : room.seats.all()) {
        const auto* given = column.round->answer_of(seat.id);
        if (!given || given->confidence == quiz::Confidence::unstated || seat.state != quiz::SeatState::playing) continue;
        const auto credit = column.credit_of(*given);
        const std::size_t row = credit == quiz::full_credit ? 0 : credit > 0 ? 1 : 2;
        ++counts[row][static_cast<std::size_t>(given->confidence) - 1];
    }
    return {{"right", counts[0]}, {"partly", counts[1]}, {"wrong", counts[2]}, {"sureAndWrong", counts[2][2]}};
}

Json question_of(const quiz::Room& room, const Column& column, const AnswerTeller& teller) {
    const auto* round = column.round;
    const auto* question = column.question;
    Json json{{"round", round->number},
              {"number", round->place},
              {"chapter", question->chapter},
              {"section", question->section},
              {"heading", quiz::heading_of(*question)},
              {"kind", quiz::name_of(question->kind)},
              {"prompt", quiz::plain_text(question->body.prompt)},
              {"solution", Json(teller.tell_solution())},
              {"graded", column.is_graded()},
              {"points", question->points},
              {"timeLimitMs", round->time_limit.count()},
              {"state", name_of(round->state)},
              {"answered", round->answered},
              {"right", right_answers_to(column)}};
    for (auto& told : misconceptions_in(*round, question->body)) json["misconceptions"].push_back(std::move(told));
    if (room.settings.confidence && column.is_graded() && column.is_told()) json["confidence"] = confidence_in(room, column);
    if (const auto* before = vote_before(room, *round)) json["discussed"] = discussed_of(room, *before, *round, teller);
    for (const auto& answer : round->also_right) json["alsoRight"].push_back(Json(teller.tell(answer)));
    return json;
}

Json answer_of(const Column& column, const AnswerTeller& teller, const quiz::GivenAnswer& given) {
    Json json{{"round", column.round->number},
              {"counts", column.counts()},
              {"answer", Json(teller.tell(given.answer))},
              {"credit", column.credit_of(given)},
              {"accuracyPoints", given.worth.accuracy},
              {"speedPoints", given.worth.speed},
              {"reportedMs", given.reported.count()},
              {"measuredMs", given.measured.count()},
              {"usedMs", given.used.count()}};
    if (given.confidence != quiz::Confidence::unstated) json["confidence"] = name_of(given.confidence);
    return json;
}

Json student_of(const quiz::Room& room, const Line& line, const Results& results, const std::vector<AnswerTeller>& tellers) {
    Json student{{"seat", line.seat->id},
                 {"nickname", line.seat->nickname},
                 {"state", name_of(line.seat->state)},
                 {"rank", line.rank > 0 ? Json(line.rank) : Json()},
                 {"accuracyPoints", results.have_points ? Json(line.seat->score.accuracy) : Json()},
                 {"speedPoints", results.have_points ? Json(line.seat->score.speed) : Json()},
                 {"rightAnswers", line.right_count},
                 {"answers", Json::array()}};
    if (!room.teams.empty()) student["team"] = team_of(room, *line.seat);
    if (room.settings.confidence) student["sureAndWrong"] = line.sure_and_wrong;
    for (std::size_t column = 0; column < results.columns.size(); ++column)
        if (const auto* given = line.answers[column]) student["answers"].push_back(answer_of(results.columns[column], tellers[column], *given));
    if (results.have_points) return student;
    for (auto& answer : student["answers"]) answer["accuracyPoints"] = answer["speedPoints"] = Json();
    return student;
}

/// Appends `"name": [elements]`, one element a line: a tree of a whole school's answers would take a gigabyte.
template <typename Elements, typename Tell>
void append_list(std::string& text, std::string_view name, const Elements& elements, Tell tell) {
    text += ",\n\"" + std::string{name} + "\":[";
    bool is_first = true;
    for (const auto& element : elements) {
        text += is_first ? "\n" : ",\n";
        text += dumped(tell(element));
        is_first = false;
    }
    text += ']';
}

}  // namespace

std::string json_of(const quiz::Room& room) {
    const auto results = results_of(room);
    std::vector<AnswerTeller> tellers;
    for (const auto& column : results.columns) tellers.emplace_back(*column.question, column.round->drawing);

    auto text = dumped(head_of(room));
    text.pop_back();  // the closing brace comes last
    append_list(text, "questions", results.columns,
                [&](const Column& column) { return question_of(room, column, tellers[column.round->number - 1]); });
    if (!room.teams.empty()) append_list(text, "teams", teams_of(room), std::identity{});
    append_list(text, "students", results.lines, [&](const Line& line) { return student_of(room, line, results, tellers); });
    text += "\n}\n";
    return text;
}

}  // namespace quizroom::reports
