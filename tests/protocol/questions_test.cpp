#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "protocol/client_message.hpp"
#include "protocol/examples.hpp"
#include "protocol/server_message.hpp"
#include "quiz/question.hpp"

namespace quizroom::protocol {
namespace {

using nlohmann::json;

/// One for each file of protocol/questions.
std::vector<json> question_vectors() {
    std::vector<json> vectors;
    for (const auto& entry : std::filesystem::directory_iterator{std::string{QUIZROOM_SOURCE} + "/protocol/questions"})
        vectors.push_back(json::parse(protocol_file("questions/" + entry.path().filename().string())));
    return vectors;
}

quiz::RightNumbers numbers_of(const json& given) {
    quiz::RightNumbers numbers{{}, given.at("unit"), given.at("partialCreditUntil")};
    for (const auto& range : given.at("accepted")) numbers.accepted.push_back({range.at("from"), range.at("until")});
    return numbers;
}

quiz::Body body_of(const json& vector) {
    const auto& given = vector.at("body");
    quiz::Body body;
    body.title = given.at("title");
    for (const auto& option : given.value("options", json::array())) body.options.push_back({option.at("text"), option.at("right")});
    for (const auto& group : given.value("groups", json::array())) body.groups.push_back({group.at("name"), group.at("items")});
    for (const auto& item : given.value("list", json::array())) body.list.push_back(item);
    body.poll = given.value("poll", std::vector<std::string>{});
    body.poll_several = given.value("pollSeveral", false);
    if (given.contains("steps")) {
        const auto& steps = given.at("steps");
        body.steps = quiz::Steps{steps.at("from"), steps.at("until"), steps.at("lowest"), steps.at("highest")};
    }
    if (given.contains("numbers")) body.numbers = numbers_of(given.at("numbers"));
    if (given.contains("accepted")) body.accepted = quiz::RightTexts{given.at("accepted").at("texts"), given.at("accepted").at("typingErrors")};
    body.asks_for_words = given.value("words", false);
    for (const auto& pair : given.value("pairs", json::array())) body.pairs.push_back({pair.at("term"), pair.at("description")});
    return body;
}

std::vector<std::string> words_of(const std::vector<quiz::Saying>& sayings) {
    std::vector<std::string> words;
    for (const auto& saying : sayings) words.push_back(saying.words);
    return words;
}

quiz::Kind kind_of(const json& vector) {
    auto kind = quiz::claim_kind(body_of(vector));
    if (!kind) throw std::runtime_error("no kind claims the body of " + vector.at("kind").get<std::string>());
    return *std::move(kind);
}

quiz::Drawing drawing_of(const json& vector) { return {vector.at("drawing").at("items"), vector.at("drawing").at("groups")}; }

/// Through the wire, as a client would send it.
quiz::Answer answer_of(const json& example) {
    const json message{{"type", "answer"}, {"id", 1}, {"round", 1}, {"reactionMs", 0}, {"answer", example.at("answer")}};
    return std::get<AnswerMessage>(read_message(message.dump())).answer;
}

/// The document `room` while the question is revealed.
json revealed(const quiz::Kind& kind, const quiz::Drawing& drawing) {
    quiz::RoomView view;
    view.phase = "revealed";
    view.question.emplace();
    view.question->kind = quiz::name_of(kind);
    view.question->shown = quiz::show(kind, drawing);
    view.solution = quiz::SolutionView{quiz::solution(kind, drawing), {}, {}};
    return json::parse(encode(view));
}

}  // namespace

TEST_CASE("every question kind has a file of examples and the schema knows the same kinds") {
    std::set<std::string> kinds;
    std::set<std::size_t> alternatives;
    for (const auto& vector : question_vectors()) {
        kinds.insert(vector.at("kind"));
        alternatives.insert(kind_of(vector).index());
        CHECK(quiz::name_of(kind_of(vector)) == vector.at("kind"));
    }
    CHECK(alternatives.size() + 1 == std::variant_size_v<quiz::Kind>);  // a slide is never asked
    CHECK(kinds == words_of("Shown", "kind"));
    CHECK(kinds == words_of("ShownSolution", "kind"));
}

TEST_CASE("a question is drawn and shown and solved on the wire as its examples say") {
    for (const auto& vector : question_vectors()) {
        INFO(vector.at("kind"));
        const auto kind = kind_of(vector);
        const auto drawing = drawing_of(vector);
        CHECK(quiz::draw(kind, vector.at("seed").get<std::uint64_t>()) == drawing);
        const auto room = revealed(kind, drawing);
        CHECK(room.at("question").at("shown") == vector.at("shown"));
        CHECK(room.at("solution").at("shown") == vector.at("solution"));
    }
}

TEST_CASE("each example of an answer is understood and graded and counted as it says") {
    for (const auto& vector : question_vectors()) {
        const auto kind = kind_of(vector);
        for (const auto& example : vector.at("answers")) {
            INFO(vector.at("kind") << ": " << example.at("note"));
            const auto answer = answer_of(example);
            const bool is_understood = quiz::understands(kind, answer);
            CHECK(is_understood == example.at("understood").get<bool>());
            if (!is_understood) continue;
            CHECK(quiz::grade(kind, drawing_of(vector), answer) == example.at("credit").get<int>());
            quiz::Counts counts(quiz::tally_size(kind));
            quiz::tally(kind, answer, 1, counts);
            CHECK(counts == example.at("tally").get<quiz::Counts>());
            CHECK(words_of(quiz::sayings(kind, answer)) == example.value("said", std::vector<std::string>{}));
        }
    }
}

TEST_CASE("what is shown before the reveal is the same whichever answer is right") {
    for (const auto& vector : question_vectors()) {
        INFO(vector.at("kind"));
        if (!quiz::is_graded(kind_of(vector))) continue;  // there is no right answer to be given away
        auto other = body_of(vector);
        bool moved_on = !other.options.empty() && other.options.back().right;
        for (auto& option : other.options) std::swap(option.right, moved_on);
        std::ranges::reverse(other.list);
        if (!other.pairs.empty()) std::swap(other.pairs.front().description, other.pairs.back().description);
        if (other.numbers) other.numbers->accepted.front().from -= 5;
        if (other.accepted) other.accepted->texts.pop_back();
        if (!other.groups.empty()) std::swap(other.groups.front().items.front(), other.groups.back().items.back());
        const auto kind = kind_of(vector);
        const auto other_kind = quiz::claim_kind(other);
        REQUIRE(other_kind);
        CHECK(quiz::solution(kind, quiz::draw(kind, 5)) != quiz::solution(*other_kind, quiz::draw(*other_kind, 5)));
        CHECK(quiz::show(kind, quiz::draw(kind, 5)) == quiz::show(*other_kind, quiz::draw(*other_kind, 5)));
    }
}

}  // namespace quizroom::protocol
