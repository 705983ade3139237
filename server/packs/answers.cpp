#include "packs/answers.hpp"

#include <string>
#include <utility>

#include "packs/accepted.hpp"

namespace quizroom::packs {
namespace {

std::vector<std::string> texts_of(const std::vector<Entry>& entries) {
    std::vector<std::string> texts;
    for (const auto& entry : entries) texts.push_back(entry.text);
    return texts;
}

quiz::Steps steps_of(const Entry& lowest, const Entry& highest) {
    return {static_cast<int>(lowest.number), static_cast<int>(highest.number), lowest.text, highest.text};
}

template <typename Value>
void complain(const std::optional<Set<Value>>& setting, std::string_view name, const quiz::Kind& kind, FindingList& findings) {
    if (!setting) return;
    findings.error(setting->place,
                   in_quotes(name) + " means nothing for a question of the kind " + std::string{quiz::name_of(kind)} + "; take it out");
}

template <typename... Kinds>
bool is_one_of(const quiz::Kind& kind) {
    return (std::holds_alternative<Kinds>(kind) || ...);
}

}  // namespace

void put_answers(const Block& block, quiz::Body& body) {
    for (const auto& option : block.options) body.options.push_back({option.text, option.is_right, {}, option.misconception});
    for (const auto& group : block.groups) body.groups.push_back({group.name.text, texts_of(group.items)});
    body.list = texts_of(block.list);
    body.poll = texts_of(block.poll);
    if (!block.steps.empty()) body.steps = steps_of(block.steps.front(), block.steps.back());
    for (const auto& pair : block.pairs) body.pairs.push_back({pair.term.text, pair.description.text});
    if (block.shape == Shape::accepted && are_numbers(block.accepted)) {
        body.numbers = right_numbers(block.accepted);
    } else if (block.shape == Shape::accepted) {
        body.accepted = right_texts(block.accepted);
    }
    body.asks_for_words = block.shape == Shape::words;
}

void put_settings(const QuestionSettings& settings, quiz::Body& body) {
    if (body.accepted && settings.typing_errors) body.accepted->typing_errors = settings.typing_errors->value;
    if (body.numbers && settings.partial_credit_until) body.numbers->partial_credit_until = settings.partial_credit_until->value;
    if (!body.poll.empty() && settings.choose_several) body.poll_several = settings.choose_several->value;
}

quiz::Question question_with(const QuestionSettings& settings, quiz::Body body, quiz::Kind kind) {
    quiz::Question question;
    question.body = std::move(body);
    question.time = settings.time ? settings.time->value : quiz::usual_time(kind);
    const auto times = settings.points ? settings.points->value : 1;
    question.points = quiz::is_graded(kind) ? times * quiz::Question::points_usual : 0;
    if (settings.speed_counts) question.speed_counts = settings.speed_counts->value;
    if (settings.shuffle) question.shuffle = settings.shuffle->value || !is_one_of<quiz::ChooseOne, quiz::ChooseAll>(kind);
    if (settings.discussions) question.discussions = settings.discussions->value;
    question.kind = std::move(kind);
    return question;
}

void check_settings(const QuestionSettings& own, const quiz::Kind& kind, FindingList& findings) {
    if (!quiz::is_graded(kind)) {
        complain(own.points, "points", kind, findings);
        complain(own.speed_counts, "speed-counts", kind, findings);
        complain(own.discussions, "discussions", kind, findings);
    }
    if (!is_one_of<quiz::ChooseOne, quiz::ChooseAll>(kind)) complain(own.shuffle, "shuffle", kind, findings);
    if (!is_one_of<quiz::ShortText>(kind)) complain(own.typing_errors, "typing-errors", kind, findings);
    if (!is_one_of<quiz::EnterNumber>(kind)) complain(own.partial_credit_until, "partial-credit-until", kind, findings);
    if (!is_one_of<quiz::Poll, quiz::PollSeveral>(kind)) complain(own.choose_several, "choose", kind, findings);
}

}  // namespace quizroom::packs
