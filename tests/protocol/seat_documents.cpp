#include "protocol/documents.hpp"

namespace quizroom::protocol {
namespace {

using quiz::Milliseconds;

/// Ada, whose room has heard of two more students.
quiz::SeatView ada(std::uint64_t sequence, quiz::RoundNumber round) {
    quiz::SeatView view;
    view.sequence = sequence;
    view.seat = 1;
    view.nickname = "Ada";
    view.shuffle_seed = 6'755'399'441'055'744;
    view.round = round;
    view.points = 0;
    view.ranked_of = 3;
    return view;
}

quiz::SeatView answered(std::uint64_t sequence, quiz::RoundNumber round, quiz::Answer answer) {
    auto view = ada(sequence, round);
    view.answer = std::move(answer);
    return view;
}

quiz::SeatView graded(quiz::SeatView view, quiz::ResultView result) {
    view.result = result;
    view.points = result.points;
    return view;
}

quiz::SeatView ranked(quiz::SeatView view, std::uint32_t rank, std::int64_t points) {
    view.rank = rank;
    view.points = points;
    return view;
}

std::string answer_has_arrived() {
    auto view = answered(6, 1, quiz::Picks{0, 2});
    view.closes_at = example_now + Milliseconds{20'000};
    return encode(view, Outcome{1, "accepted"});
}

std::string before_a_discussion() {
    auto view = ada(14, 2);
    view.answer_before = quiz::Picks{1};
    return encode(view, std::nullopt);
}

std::string sure_in_a_team() {
    auto view = answered(7, 1, quiz::Picks{0});
    view.confidence = quiz::Confidence::fairly_sure;
    view.team = 2;
    return encode(view, Outcome{2, "accepted"});
}

}  // namespace

Documents seat_documents() {
    using quiz::Picks;
    using quiz::Result;
    const auto partly = graded(answered(9, 1, Picks{0, 2}), {Result::partly, 500, 450});
    const auto right = graded(answered(9, 1, Picks{0}), {Result::right, 1000, 900});
    const auto wrong = graded(answered(9, 1, Picks{1}), {Result::wrong, 0, 0});
    const auto without_points = graded(answered(9, 1, Picks{0}), {Result::right, 1000, std::nullopt});
    const auto none = graded(ada(9, 1), {Result::none, 0, 0});
    return {
        {"me: just joined", encode(ada(4, 0), std::nullopt)},
        {"me: the answer has arrived", answer_has_arrived()},
        {"me: the answer came too late", encode(ada(8, 1), Outcome{2, quiz::code_of(quiz::Refusal::question_is_closed)})},
        {"me: a number", encode(answered(6, 2, quiz::Number{0.5}), std::nullopt)},
        {"me: a text", encode(answered(6, 2, quiz::Text{"naïve \"🚀\""}), std::nullopt)},
        {"me: partly right", encode(ranked(partly, 2, 950), Outcome{1, "accepted"})},
        {"me: right", encode(ranked(right, 1, 900), std::nullopt)},
        {"me: wrong", encode(ranked(wrong, 3, 0), std::nullopt)},
        {"me: no answer", encode(ranked(none, 2, 500), std::nullopt)},
        {"me: right in a room without points", encode(without_points, std::nullopt)},
        {"me: what was said before the discussion", before_a_discussion()},
        {"me: how sure, and in which team", sure_in_a_team()},
        {"me for hosts: the button has worked", encode_host_outcome({21, "accepted"})},
        {"me for hosts: the game has moved on", encode_host_outcome({22, quiz::code_of(quiz::Refusal::step_has_passed)})},
    };
}

}  // namespace quizroom::protocol
