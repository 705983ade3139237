#include "simulation/lessons.hpp"

#include <array>
#include <utility>

#include "support/questions.hpp"

namespace quizroom::simulation {
namespace {

using namespace std::chrono_literals;
using tests::choosing;
using tests::ordering;
using tests::sorting;

struct Pair {
    quiz::Question first;
    quiz::Question second;  // only the solution is another
};

/// Explanations would tell the twins apart only when they are shown, so they may be the same.
const std::array<Pair, 4>& pairs() {
    static const std::array<Pair, 4> all{{
        {choosing("Model", {{"DataOps"}, {"MLOps"}, {"DevOps", true}, {"NoOps"}}),
         choosing("Model", {{"DataOps", true}, {"MLOps"}, {"DevOps"}, {"NoOps"}})},
        {choosing("Stages", {{"build", true}, {"test", true}, {"pray"}, {"blame"}}),
         choosing("Stages", {{"build"}, {"test", true}, {"pray", true}, {"blame"}})},
        {sorting("True?", {{"True", {"CI runs", "Git keeps"}}, {"False", {"Logs", "Cron"}}}),
         sorting("True?", {{"False", {"Git keeps", "Cron"}}, {"True", {"Logs", "CI runs"}}})},
        {ordering("Pipeline", {"commit", "build", "deploy"}), ordering("Pipeline", {"deploy", "commit", "build"})},
    }};
    return all;
}

constexpr std::array<Milliseconds, 5> times{5s, 8s, 10s, 20s, 0s};

}  // namespace

Lesson draw_lesson(Dice& dice, Twin twin) {
    const auto count = 1 + dice.below(3);
    Lesson lesson{nullptr, dice.below(count)};
    quiz::Quiz quiz{"A lesson", {}};
    for (std::size_t at = 0; at < count; ++at) {
        const auto& pair = pairs()[dice.below(pairs().size())];
        const bool is_other = twin == Twin::second && at == lesson.twin_question;
        quiz.questions.push_back(is_other ? pair.second : pair.first);
        quiz.questions.back().time = times[dice.below(times.size())];
        quiz.questions.back().chapter = at < 2 ? "1 Basics" : "2 More";
    }
    lesson.quiz = std::make_shared<const quiz::Quiz>(std::move(quiz));
    return lesson;
}

}  // namespace quizroom::simulation
