// The small documents that are sent all the time: a student's own, the tally, the rows of the roster.
#include <array>

#include "protocol/answer_text.hpp"
#include "protocol/json_text.hpp"
#include "protocol/server_message.hpp"

namespace quizroom::protocol {
namespace {

constexpr std::array<std::string_view, 4> result_names{"none", "wrong", "partly", "right"};
static_assert(result_names.size() == static_cast<std::size_t>(quiz::Result::right) + 1);

constexpr std::array<std::string_view, 3> confidence_names{"guessed", "fairly-sure", "sure"};
static_assert(confidence_names.size() == static_cast<std::size_t>(quiz::Confidence::sure));

constexpr std::array<std::string_view, 3> state_names{"playing", "removed", "banned"};
static_assert(state_names.size() == static_cast<std::size_t>(quiz::SeatState::banned) + 1);

void write_outcome(ObjectText& outcome, const Outcome& last) { outcome.member("id", last.id).member("result", last.code); }
void write_result(ObjectText& result, const quiz::ResultView& view) {
    result.member("result", result_names[static_cast<std::size_t>(view.result)])
        .member("creditThousandths", view.credit)
        .member("points", view.points);
}
void write_extra_time(ObjectText& extra, const quiz::ExtraTimeView& view) {
    extra.member("students", view.students).member("closesAtMs", view.closes_at);
}

Json row_text(const quiz::RosterRow& row) {
    return ObjectText{}
        .member("seat", row.seat)
        .member("nickname", row.nickname)
        .member("state", state_names[static_cast<std::size_t>(row.state)])
        .member("present", row.present)
        .member("answeredRound", unless_empty(row.answered_in))
        .member("points", row.points)
        .member("rank", unless_empty(row.rank))
        .member("extraTimePercent", unless_empty(row.extra_time_percent))
        .member("team", unless_empty(row.team))
        .json();
}

Json said_text(const quiz::SaidView& said) {
    ObjectText text;
    text.member("words", said.words).member("count", said.count);
    if (said.is_hidden) text.member("hidden", true);
    return text.member("creditThousandths", said.credit).json();
}

}  // namespace

std::string encode(const quiz::SeatView& view, const std::optional<Outcome>& last) {
    ObjectText me;
    me.member("type", "me").member("sequence", view.sequence).member("seat", view.seat).member("nickname", view.nickname);
    me.object("lastCommand", last, write_outcome);
    me.member("shuffleSeed", view.shuffle_seed).member("round", view.round);
    me.object("answer", view.answer, write_answer);
    me.object("answerBefore", view.answer_before, write_answer);
    if (view.confidence != quiz::Confidence::unstated) me.member("confidence", confidence_names[static_cast<std::size_t>(view.confidence) - 1]);
    me.member("team", unless_empty(view.team));
    me.member("closesAtMs", view.closes_at);
    me.object("result", view.result, write_result);
    return me.member("points", view.points).member("rank", unless_empty(view.rank)).member("rankedOf", view.ranked_of).text();
}

std::string encode(const quiz::TallyView& view) {
    ObjectText tally;
    tally.member("type", "tally")
        .member("sequence", view.sequence)
        .member("round", view.round)
        .member("joined", view.joined)
        .member("present", view.present)
        .member("answered", view.answered)
        .member("counts", view.counts)
        .member("countsBefore", view.counts_before);
    if (view.said) tally.member("said", list_of(view.said->said, said_text)).member("moreSaid", view.said->more);
    if (view.arrivals) tally.member("names", view.arrivals->names).member("moreNames", view.arrivals->more_names);
    tally.member("saidHowSure", view.said_how_sure);
    if (!view.team_sizes.empty()) tally.member("teamSizes", view.team_sizes);
    tally.object("extraTime", view.extra_time, write_extra_time);
    return tally.text();
}

std::string encode(std::span<const quiz::RosterRow> rows) {
    return ObjectText{}.member("type", "roster").member("rows", list_of(rows, row_text)).text();
}

std::string encode_host_outcome(const Outcome& last) {
    return ObjectText{}.member("type", "me").object("lastCommand", [&](ObjectText& outcome) { write_outcome(outcome, last); }).text();
}

}  // namespace quizroom::protocol
