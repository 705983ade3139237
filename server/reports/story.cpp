#include "reports/story.hpp"

#include <ctime>
#include <variant>

#include "quiz/evolve.hpp"
#include "reports/results.hpp"
#include "reports/told_answer.hpp"

namespace quizroom::reports {
namespace {

std::string seconds(quiz::Milliseconds time) {
    const auto ms = time.count();
    const auto digits = std::to_string(1'000 + ms % 1'000).substr(1);
    return std::to_string(ms / 1'000) + "." + digits + " s";
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return count == 1 ? "1 " + one : std::to_string(count) + " " + many;
}

std::string student(const quiz::Room& room, quiz::SeatId id) {
    const auto* seat = room.seats.find(id);
    return (seat ? seat->nickname : "Somebody") + " (seat " + std::to_string(id) + ")";
}

std::string question_at(const quiz::Room& room, std::size_t position) {
    return "Question " + std::to_string(position + 1) + " \"" + std::string{quiz::heading_of(room.quiz->questions[position])} + "\"";
}

/// How it is played, where that is not as usual.
std::string ranking_of(const quiz::Settings& settings) {
    if (settings.board == quiz::Board::none) return ", without points";
    const auto ranked = ", ranked by " + std::string{name_of(settings.board)};
    if (settings.standings == quiz::StandingsPlan::never) return ranked + ", standings never shown";
    return settings.standings == quiz::StandingsPlan::at_chapter_ends ? ranked + ", standings shown at chapter ends" : ranked;
}

std::string teams_of(const quiz::Settings& settings) {
    if (settings.team_names.empty()) return {};
    std::string names;
    for (const auto& name : settings.team_names) names += (names.empty() ? " \"" : ", \"") + name + "\"";
    return (settings.teams == quiz::TeamPlan::chosen ? ", in teams that students choose:" : ", in balanced teams:") + names;
}

std::string way_of(const quiz::Settings& settings) {
    auto way = ranking_of(settings) + (settings.untimed ? ", without time limits" : "");
    if (settings.peer_instruction) way += ", with discussions";
    if (settings.confidence) way += ", with how sure students are";
    return way + teams_of(settings);
}

std::string member_of(const quiz::Room& room, quiz::SeatId seat, quiz::TeamId team) {
    return student(room, seat) + " plays for \"" + room.settings.team_names[team - 1] + "\"";
}

std::string tell(const quiz::Room& room, const quiz::RoomOpened& event) {
    return "The room \"" + room.quiz->title + "\" was opened with PIN " + event.pin + ": " + counted(room.question_count(), "question", "questions") +
           way_of(event.settings) + ".";
}

std::string tell(const quiz::Room& room, const quiz::SeatTaken& event) {
    const auto came = student(room, event.seat) + " came in.";
    return event.team == quiz::no_team ? came : came + " " + member_of(room, event.seat, event.team) + ".";
}

std::string tell(const quiz::Room& room, const quiz::TeamJoined& event) { return member_of(room, event.seat, event.team) + ", as they chose."; }

std::string tell(const quiz::Room& room, const quiz::TeamsFilled& event) {
    std::string told;
    for (const auto& [seat, team] : event.placed) told += (told.empty() ? "" : " ") + member_of(room, seat, team) + ", who had chosen none.";
    return told;
}

std::string tell(const quiz::Room& room, const quiz::SeatRemoved& event) { return student(room, event.seat) + " was removed."; }
std::string tell(const quiz::Room& room, const quiz::SeatBanned& event) { return student(room, event.seat) + " was banned."; }
std::string tell(const quiz::Room& room, const quiz::ExtraTimeGranted& event) {
    if (event.percent == 0) return student(room, event.seat) + " has no extra time any more.";
    return student(room, event.seat) + " was given " + std::to_string(event.percent) + " % extra time.";
}

std::string tell(const quiz::Room&, const quiz::RoomLocked&) { return "The room was locked."; }
std::string tell(const quiz::Room&, const quiz::RoomUnlocked&) { return "The room was unlocked."; }

std::string tell(const quiz::Room& room, const quiz::QuestionAsked& event) {
    const auto time = event.time_limit.count() > 0 ? seconds(event.time_limit) : "no time limit";
    return question_at(room, event.question) + " was asked, round " + std::to_string(event.round) + ", " + time + ".";
}

std::string tell(const quiz::Room& room, const quiz::SlideShown& event) {
    return "The slide \"" + std::string{quiz::heading_of(room.quiz->questions[event.slide])} + "\" was shown.";
}

std::string tell(const quiz::Room& room, const quiz::AnswerAccepted& event) {
    const auto& given = event.given;
    const AnswerTeller teller{room.question(), room.round().drawing};
    const auto points = std::to_string(given.worth.accuracy) + " points for accuracy, " + std::to_string(given.worth.speed) + " with speed; ";
    return student(room, event.seat) + " answered " + words_of(teller.tell(given.answer)) + ": credit " + std::to_string(given.credit) + " of " +
           std::to_string(quiz::full_credit) + "; " + (room.settings.board == quiz::Board::none ? "" : points) + seconds(given.used) + " counted, " +
           seconds(given.reported) + " reported, " + seconds(given.measured) + " measured.";
}

std::string tell(const quiz::Room& room, const quiz::ConfidenceStated& event) {
    return student(room, event.seat) + " says about it: " + std::string{name_of(event.confidence)} + ".";
}

std::string tell(const quiz::Room&, const quiz::DiscussionStarted&) { return "The class discussed the question."; }
std::string tell(const quiz::Room&, const quiz::QuestionPaused&) { return "The question was paused."; }
std::string tell(const quiz::Room&, const quiz::QuestionResumed&) { return "The question went on."; }
std::string tell(const quiz::Room&, const quiz::TimeAdded& event) { return seconds(event.amount) + " were added."; }

std::string tell(const quiz::Room&, const quiz::LastCallStarted& event) {
    const std::string why = event.call.reason == quiz::LastCallReason::host ? "The host closed the question" : "Everybody had answered";
    return why + ": taps count until " + seconds(event.call.deadline) + " on the question's clock.";
}

std::string tell(const quiz::Room&, const quiz::QuestionClosed&) { return "The question was closed."; }

std::string tell(const quiz::Room& room, const quiz::QuestionSkipped& event) {
    return question_at(room, event.question) + " was skipped: what was answered to it counts for nothing.";
}

std::string tell(const quiz::Room&, const quiz::SolutionRevealed&) { return "The solution was shown, and the points were credited."; }
std::string round_of(const quiz::Room& room, quiz::RoundNumber round) {
    return question_at(room, room.rounds[round - 1].question) + ", round " + std::to_string(round) + ",";
}

std::string tell(const quiz::Room& room, const quiz::AnswerAlsoRight& event) {
    const auto& round = room.rounds[event.round - 1];
    const AnswerTeller teller{room.quiz->questions[round.question], round.drawing};
    return round_of(room, event.round) + " was mended: " + words_of(teller.tell(event.answer)) + " is right as well, which makes " +
           counted(event.changed.size(), "answer", "answers") + " worth more.";
}

std::string tell(const quiz::Room& room, const quiz::RoundVoided& event) {
    return round_of(room, event.round) + " was voided: it counts for nobody.";
}

std::string tell(const quiz::Room&, const quiz::StandingsShown&) { return "The standings were shown."; }
std::string tell(const quiz::Room&, const quiz::WordsHidden& event) { return "\"" + event.key + "\" was hidden from the projector."; }
std::string tell(const quiz::Room&, const quiz::WordsShown& event) { return "\"" + event.key + "\" was shown again."; }
std::string tell(const quiz::Room&, const quiz::RoomFinished&) { return "The room ended."; }

std::string tell(const quiz::Room&, const quiz::RoomRecovered& event) {
    return "The server came back after " + seconds(event.away) + "; nobody was charged for them.";
}

std::string tell(const quiz::Room&, const quiz::HeartbeatRecorded&) { return {}; }

quiz::Score sum_of(const Line& line, const std::vector<Column>& columns) {
    quiz::Score sum;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto* given = line.answers[column];
        if (!given || !columns[column].counts()) continue;
        sum.accuracy += given->worth.accuracy;
        sum.speed += given->worth.speed;
    }
    return sum;
}

std::string cell(const std::string& text, std::size_t width) { return std::string(width > text.size() ? width - text.size() : 0, ' ') + text; }

std::string line_text(const Line& line, const quiz::Score& sum) {
    const auto& seat = *line.seat;
    auto text = cell(line.rank > 0 ? std::to_string(line.rank) : "-", 5) + cell(std::to_string(sum.accuracy), 10) +
                cell(std::to_string(sum.speed), 10) + cell(std::to_string(line.right_count), 7) + "  " + seat.nickname;
    if (seat.state != quiz::SeatState::playing) text += " (" + std::string{name_of(seat.state)} + ")";
    if (!(sum == seat.score)) text += " (the board says " + std::to_string(seat.score.accuracy) + " and " + std::to_string(seat.score.speed) + ")";
    return text + "\n";
}

}  // namespace

std::string Story::tell(const quiz::Event& event, quiz::Instant at) {
    quiz::evolve(room_, event, at);
    return std::visit([this](const auto& alternative) { return reports::tell(room_, alternative); }, event);
}

std::string standings_text(const quiz::Room& room) {
    const auto results = results_of(room);
    std::string text = " rank  accuracy     speed  right  student\n";
    for (const auto& line : results.lines) text += line_text(line, sum_of(line, results.columns));
    return text;
}

std::string time_text(quiz::Instant at) {
    const auto ms = at.time_since_epoch().count();
    const auto whole = static_cast<std::time_t>(ms / 1'000);
    std::tm parts{};
    gmtime_r(&whole, &parts);
    std::string text(32, '\0');
    text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts));
    return text + "." + std::to_string(1'000 + ms % 1'000).substr(1);
}

}  // namespace quizroom::reports
