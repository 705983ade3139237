#include "journal/quiz_text.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

#include "journal/hexadecimal.hpp"

namespace quizroom::journal {
namespace {

using Json = nlohmann::json;

constexpr int quiz_format_version = 1;

Json numbers_to_json(const quiz::RightNumbers& numbers) {
    Json json{{"unit", numbers.unit}, {"partialCreditUntil", numbers.partial_credit_until}};
    for (const auto& range : numbers.accepted) json["accepted"].push_back({{"from", range.from}, {"until", range.until}});
    return json;
}

quiz::RightNumbers numbers_from_json(const Json& json) {
    quiz::RightNumbers numbers{{}, json.at("unit").get<std::string>(), json.at("partialCreditUntil").get<double>()};
    for (const auto& range : json.at("accepted")) numbers.accepted.push_back({range.at("from").get<double>(), range.at("until").get<double>()});
    return numbers;
}

Json option_to_json(const quiz::Option& option) {
    Json json{{"text", option.text}, {"right", option.right}};
    if (!option.feedback.empty()) json["feedback"] = to_json(option.feedback);
    if (!option.misconception.empty()) json["misconception"] = option.misconception;
    return json;
}

quiz::Option option_from_json(const Json& json) {
    quiz::Option option{json.at("text").get<std::string>(), json.at("right").get<bool>()};
    option.feedback = quiz::rich_text_from_json(json.value("feedback", Json::array()));
    option.misconception = json.value("misconception", std::string{});
    return option;
}

Json body_to_json(const quiz::Body& body) {
    Json json{{"title", body.title}, {"prompt", to_json(body.prompt)}, {"explanation", to_json(body.explanation)}};
    for (const auto& option : body.options) json["options"].push_back(option_to_json(option));
    for (const auto& group : body.groups) json["groups"].push_back({{"name", group.name}, {"items", group.items}});
    if (!body.list.empty()) json["list"] = body.list;
    for (const auto& pair : body.pairs) json["pairs"].push_back({{"term", pair.term}, {"description", pair.description}});
    if (!body.poll.empty()) json["poll"] = body.poll;
    if (body.poll_several) json["pollSeveral"] = true;
    if (const auto& steps = body.steps)
        json["steps"] = {{"from", steps->from}, {"until", steps->until}, {"lowest", steps->lowest}, {"highest", steps->highest}};
    if (body.numbers) json["numbers"] = numbers_to_json(*body.numbers);
    if (body.accepted) json["accepted"] = {{"texts", body.accepted->texts}, {"typingErrors", body.accepted->typing_errors}};
    if (body.asks_for_words) json["words"] = true;
    if (body.is_slide) json["slide"] = true;
    return json;
}

quiz::Body body_from_json(const Json& json) {
    quiz::Body body;
    json.at("title").get_to(body.title);
    body.prompt = quiz::rich_text_from_json(json.at("prompt"));
    body.explanation = quiz::rich_text_from_json(json.at("explanation"));
    for (const auto& option : json.value("options", Json::array())) body.options.push_back(option_from_json(option));
    for (const auto& group : json.value("groups", Json::array()))
        body.groups.push_back({group.at("name").get<std::string>(), group.at("items").get<std::vector<std::string>>()});
    body.list = json.value("list", std::vector<std::string>{});
    for (const auto& pair : json.value("pairs", Json::array()))
        body.pairs.push_back({pair.at("term").get<std::string>(), pair.at("description").get<std::string>()});
    body.poll = json.value("poll", std::vector<std::string>{});
    body.poll_several = json.value("pollSeveral", false);
    if (json.contains("steps")) {
        const auto& steps = json.at("steps");
        body.steps = quiz::Steps{steps.at("from").get<int>(), steps.at("until").get<int>(), steps.at("lowest").get<std::string>(),
                                 steps.at("highest").get<std::string>()};
    }
    if (json.contains("numbers")) body.numbers = numbers_from_json(json.at("numbers"));
    if (json.contains("accepted")) {
        const auto& accepted = json.at("accepted");
        body.accepted = quiz::RightTexts{accepted.at("texts").get<std::vector<std::string>>(), accepted.at("typingErrors").get<int>()};
    }
    body.asks_for_words = json.value("words", false);
    body.is_slide = json.value("slide", false);
    return body;
}

/// What is as usual is left out, so that a quiz keeps the name it had before there was a choice.
Json question_to_json(const quiz::Question& question) {
    const quiz::Question usual;
    Json json{{"chapter", question.chapter},         {"section", question.section},     {"kind", name_of(question.kind)},
              {"body", body_to_json(question.body)}, {"timeMs", question.time.count()}, {"points", question.points}};
    if (question.speed_counts != usual.speed_counts) json["speedCounts"] = question.speed_counts;
    if (question.shuffle != usual.shuffle) json["shuffle"] = question.shuffle;
    if (question.discussions != usual.discussions) json["discussions"] = question.discussions;
    return json;
}

quiz::Question question_from_json(const Json& json) {
    quiz::Question question;
    json.at("chapter").get_to(question.chapter);
    json.at("section").get_to(question.section);
    question.body = body_from_json(json.at("body"));
    question.time = quiz::Milliseconds{json.at("timeMs").get<std::int64_t>()};
    json.at("points").get_to(question.points);
    question.speed_counts = json.value("speedCounts", question.speed_counts);
    question.shuffle = json.value("shuffle", question.shuffle);
    question.discussions = json.value("discussions", question.discussions);

    const auto wanted = json.at("kind").get<std::string>();
    auto kind = quiz::claim_kind(question.body);
    if (!kind) throw std::invalid_argument("a question of the kind " + wanted + " is no longer claimed by any kind");
    if (name_of(*kind) != wanted)
        throw std::invalid_argument("a question of the kind " + wanted + " is now claimed by " + std::string{name_of(*kind)});
    question.kind = *std::move(kind);
    return question;
}

}  // namespace

std::string text_of(const quiz::Quiz& quiz) {
    Json json{{"version", quiz_format_version}, {"title", quiz.title}, {"questions", Json::array()}};
    for (const auto& question : quiz.questions) json["questions"].push_back(question_to_json(question));
    return json.dump();
}

quiz::Quiz quiz_of(std::string_view text) {
    const auto json = Json::parse(text);
    const auto version = json.at("version").get<int>();
    if (version != quiz_format_version) throw std::invalid_argument("a quiz of the unknown format version " + std::to_string(version));
    quiz::Quiz quiz;
    json.at("title").get_to(quiz.title);
    const auto& questions = json.at("questions");
    if (questions.size() > quiz::Quiz::questions_max) throw std::invalid_argument("a quiz with too many questions");
    for (const auto& question : questions) quiz.questions.push_back(question_from_json(question));
    return quiz;
}

std::string hash_of(std::string_view text) {
    std::array<std::uint8_t, 32> digest{};
    if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return to_hexadecimal(digest);
}

}  // namespace quizroom::journal
