// Any answer, put to a question of every kind: hostile ones earn no more than there is.
#pragma once

#include <numeric>
#include <vector>

#include "fuzz/demand.hpp"
#include "support/questions.hpp"

namespace quizroom::fuzz {

inline quiz::Question polling(bool several) {
    quiz::Body body;
    body.title = "How was it?";
    body.poll = {"Too slow", "Just right", "Too fast"};
    body.poll_several = several;
    return tests::question(std::move(body));
}

inline quiz::Question asking_for_step() {
    quiz::Body body;
    body.title = "Where do you stand?";
    body.steps = quiz::Steps{1, 5, "never", "always"};
    return tests::question(std::move(body));
}

inline const std::vector<quiz::Question>& one_of_each_kind() {
    static const std::vector<quiz::Question> all{
        tests::which_model(),
        tests::which_stages(),
        tests::true_or_false(),
        tests::pipeline(),
        tests::matching("Tools", {{"Docker", "packs"}, {"Terraform", "describes"}, {"Prometheus", "collects"}}),
        tests::asking_for_number("Port", {{{443, 443}, {8000, 9000}}, "", 10}),
        tests::asking_for_text("Name", {{"Infrastructure as Code", "IaC"}, 1}),
        tests::asking_for_words("Thoughts"),
        polling(false),
        polling(true),
        asking_for_step(),
    };
    return all;
}

inline void demand_is_bearable(const quiz::Answer& answer, const quiz::Kind& kind) {
    if (!quiz::understands(kind, answer)) return;
    const auto drawing = quiz::draw(kind, 7);
    const auto credit = quiz::grade(kind, drawing, answer);
    demand(credit >= 0 && credit <= 1'000, "credit is at most a thousand thousandths");
    demand(quiz::is_graded(kind) || credit == 0, "where nothing is right nobody earns anything");
    demand(quiz::agree(kind, answer, answer), "an answer says what it says");
    std::vector<std::int32_t> counts(quiz::tally_size(kind), 0);
    quiz::tally(kind, answer, 1, counts);
    quiz::tally(kind, answer, -1, counts);
    demand(std::accumulate(counts.begin(), counts.end(), 0) == 0, "an answer that is taken back was never counted");
}

inline void demand_answer_is_bearable(const quiz::Answer& answer) {
    for (const auto& question : one_of_each_kind()) demand_is_bearable(answer, question.kind);
}

}  // namespace quizroom::fuzz
