// Questions for tests, one of each kind, as a teacher would have written them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "quiz/question.hpp"

namespace quizroom::tests {

inline quiz::Question question(quiz::Body body) {
    auto kind = quiz::claim_kind(body).value();
    const auto time = usual_time(kind);
    return {"1 Basics", body.title, std::move(body), std::move(kind), time, quiz::Question::points_usual};
}

inline quiz::Question choosing(std::string title, std::vector<quiz::Option> options) {
    quiz::Body body;
    body.title = std::move(title);
    body.options = std::move(options);
    body.explanation = {{quiz::Tag::paragraph, {}, {}, {{quiz::Tag::text, "Because of canary-" + body.title, {}, {}}}}};
    return question(std::move(body));
}

inline quiz::Question sorting(std::string title, std::vector<quiz::Group> groups) {
    quiz::Body body;
    body.title = std::move(title);
    body.groups = std::move(groups);
    return question(std::move(body));
}

inline quiz::Question ordering(std::string title, std::vector<std::string> list) {
    quiz::Body body;
    body.title = std::move(title);
    body.list = std::move(list);
    return question(std::move(body));
}

inline quiz::Question matching(std::string title, std::vector<quiz::Pair> pairs) {
    quiz::Body body;
    body.title = std::move(title);
    body.pairs = std::move(pairs);
    return question(std::move(body));
}

inline quiz::Question asking_for_number(std::string title, quiz::RightNumbers numbers) {
    quiz::Body body;
    body.title = std::move(title);
    body.numbers = std::move(numbers);
    return question(std::move(body));
}

inline quiz::Question asking_for_text(std::string title, quiz::RightTexts accepted) {
    quiz::Body body;
    body.title = std::move(title);
    body.accepted = std::move(accepted);
    return question(std::move(body));
}

/// Up to three words; nothing is right.
inline quiz::Question asking_for_words(std::string title) {
    quiz::Body body;
    body.title = std::move(title);
    body.asks_for_words = true;
    return question(std::move(body));
}

/// 20 seconds, 1000 points, "DevOps" is right.
inline quiz::Question which_model() { return choosing("Which model?", {{"DataOps"}, {"MLOps"}, {"DevOps", true}, {"NoOps"}}); }

/// 30 seconds; "build" and "test" are right.
inline quiz::Question which_stages() { return choosing("Which stages?", {{"build", true}, {"test", true}, {"pray"}, {"blame"}}); }

/// 60 seconds, four items.
inline quiz::Question true_or_false() {
    return sorting("True or false?", {{"True", {"CI runs tests", "Git keeps history"}}, {"False", {"Logs are metrics", "Cron is a queue"}}});
}

/// 45 seconds, four items: six pairs.
inline quiz::Question pipeline() { return ordering("The pipeline", {"commit", "build", "test", "deploy"}); }

}  // namespace quizroom::tests
