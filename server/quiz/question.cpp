#include "quiz/question.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace quizroom::quiz {
namespace {

template <std::size_t... Index>
std::optional<Kind> first_claim(const Body& body, std::index_sequence<Index...>) {
    std::optional<Kind> claimed;
    const auto try_kind = [&]<typename Alternative>(std::in_place_type_t<Alternative>) {
        if (auto kind = Alternative::claim(body)) claimed = *std::move(kind);
        return claimed.has_value();
    };
    (void)(try_kind(std::in_place_type<std::variant_alternative_t<Index, Kind>>) || ...);
    return claimed;
}

}  // namespace

std::optional<Kind> claim_kind(const Body& body) { return first_claim(body, std::make_index_sequence<std::variant_size_v<Kind>>{}); }

std::string_view name_of(const Kind& kind) {
    return std::visit([](const auto& k) { return std::remove_cvref_t<decltype(k)>::name; }, kind);
}

bool is_graded(const Kind& kind) {
    return std::visit([](const auto& k) { return std::remove_cvref_t<decltype(k)>::is_graded; }, kind);
}

bool is_slide(const Kind& kind) { return std::holds_alternative<Slide>(kind); }

Milliseconds usual_time(const Kind& kind) {
    return std::visit([](const auto& k) { return std::remove_cvref_t<decltype(k)>::usual_time; }, kind);
}

Drawing draw(const Kind& kind, std::uint64_t seed) {
    return std::visit([&](const auto& k) { return k.draw(seed); }, kind);
}

nlohmann::json show(const Kind& kind, const Drawing& drawing) {
    return std::visit([&](const auto& k) { return k.show(drawing); }, kind);
}

bool understands(const Kind& kind, const Answer& answer) {
    return std::visit([&](const auto& k) { return k.understands(answer); }, kind);
}

int grade(const Kind& kind, const Drawing& drawing, const Answer& answer) {
    return std::visit([&](const auto& k) { return k.grade(drawing, answer); }, kind);
}

bool agree(const Kind& kind, const Answer& one, const Answer& other) {
    if (!is_open(kind)) return one == other;
    const auto first = sayings(kind, one);
    return std::ranges::equal(first, sayings(kind, other), {}, &Saying::key, &Saying::key);
}

nlohmann::json solution(const Kind& kind, const Drawing& drawing) {
    return std::visit([&](const auto& k) { return k.solution(drawing); }, kind);
}

std::size_t tally_size(const Kind& kind) {
    return std::visit([](const auto& k) { return k.tally_size(); }, kind);
}

void tally(const Kind& kind, const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) {
    std::visit([&](const auto& k) { k.tally(answer, change, counts); }, kind);
}

bool is_open(const Kind& kind) {
    return std::visit([](const auto& k) { return OpenQuestionKind<std::remove_cvref_t<decltype(k)>>; }, kind);
}

std::vector<Saying> sayings(const Kind& kind, const Answer& answer) {
    return std::visit(
        [&]<typename K>(const K& k) {
            if constexpr (OpenQuestionKind<K>)
                return k.sayings(answer);
            else
                return std::vector<Saying>{};
        },
        kind);
}

Drawing drawing_of(const Question& question, std::uint64_t seed) {
    auto drawing = draw(question.kind, seed);
    if (!question.shuffle) std::ranges::sort(drawing.items);
    return drawing;
}

std::string_view heading_of(const Question& question) { return question.body.title.empty() ? question.section : question.body.title; }

std::size_t question_count(const Quiz& quiz) {
    return static_cast<std::size_t>(std::ranges::count_if(quiz.questions, [](const Question& question) { return !is_slide(question.kind); }));
}

}  // namespace quizroom::quiz
