// The program as it is started from a terminal: what it says and how it ends.
#include "app/command_line.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/host_key.hpp"
#include "journal/database.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "net/server.hpp"
#include "support/temporary_folder.hpp"

using namespace quizroom;
using tests::TemporaryFolder;

namespace {

struct Outcome {
    int status = 0;
    std::string out;
    std::string wrong;
};

Outcome quizroom_does(std::vector<std::string> words) {
    words.insert(words.begin(), "quizroom");
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    std::ostringstream out;
    std::ostringstream wrong;
    auto* const usual_out = std::cout.rdbuf(out.rdbuf());
    auto* const usual_wrong = std::cerr.rdbuf(wrong.rdbuf());
    const int status = app::run(static_cast<int>(arguments.size()), arguments.data());
    std::cout.rdbuf(usual_out);
    std::cerr.rdbuf(usual_wrong);
    return {status, out.str(), wrong.str()};
}

bool is_one_line(const std::string& text) { return text.starts_with("quizroom: ") && text.find('\n') == text.size() - 1; }

constexpr auto lesson = R"(---
title: A lesson
---

# 1 Basics

## Models

### Which model?

```
- [ ] DataOps
- [x] DevOps
```
)";

}  // namespace

TEST_CASE("every command explains itself") {
    for (const auto& words : {std::vector<std::string>{"--help"},
                              {"serve", "--help"},
                              {"check", "--help"},
                              {"report", "--help"},
                              {"rooms", "--help"},
                              {"replay", "--help"},
                              {"backup", "--help"}}) {
        const auto outcome = quizroom_does(words);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("--help") != std::string::npos);
    }
    CHECK(quizroom_does({"--version"}).out == "quizroom 0.1.0\n");
}

TEST_CASE("what cannot be understood is said and ends with 2") {
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"play"},
                                                      {"serve"},
                                                      {"serve", "--content", "x", "--listen", "8080"},
                                                      {"serve", "--content", "x", "--public-url", "quiz.example.org"},
                                                      {"serve", "--content", "x", "--public-url", "https://quiz.example.org/path"},
                                                      {"serve", "--content", "x", "--public-url", "https://quiz.example.org?"},
                                                      {"serve", "--content", "x", "--public-url", "https://quiz.example.org#"},
                                                      {"serve", "--content", "x", "--public-url", "https://quiz.example.org//"},
                                                      {"serve", "--content", "x", "--trusted-proxy", "nginx"},
                                                      {"check"},
                                                      {"report"},
                                                      {"report", "123456", "--format", "xml"},
                                                      {"serve", "--content", "x", "--keep-days", "0"},
                                                      {"serve", "--content", "x", "--cores", "0"},
                                                      {"rooms", "123456"},
                                                      {"replay"},
                                                      {"backup"}};
    for (const auto& words : wrong) {
        CAPTURE(words);
        const auto outcome = quizroom_does(words);
        CHECK(outcome.status == 2);
        CHECK(outcome.wrong.starts_with("quizroom: "));
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("a check ends with 0 for a good pack and with 1 for a bad one") {
    const TemporaryFolder folder;
    folder.write("good.md", lesson);
    folder.write("bad.md", "---\ntitle: A lesson\n");
    const auto good = quizroom_does({"check", folder.path("good.md")});
    CHECK(good.status == 0);
    CHECK(good.out.find("1 question, 1 ready, 0 empty") != std::string::npos);
    CHECK(quizroom_does({"check", folder.path("bad.md")}).status == 1);
    CHECK(quizroom_does({"check", folder.path("nothing.md")}).status == 1);
    CHECK(quizroom_does({"check", folder.path("good.md"), "--json"}).out.starts_with("{"));
}

TEST_CASE("a start that fails says in one line what to do") {
    const TemporaryFolder folder;
    folder.write("lesson.md", lesson);
    folder.write("file", "");
    std::filesystem::create_directory(folder.path("empty"));
    const auto fails = [](const std::vector<std::string>& words, const std::string& advice) {
        const auto outcome = quizroom_does(words);
        CAPTURE(outcome.wrong);
        CHECK(outcome.status == 1);
        CHECK(is_one_line(outcome.wrong));
        CHECK(outcome.wrong.find(advice) != std::string::npos);
    };
    const std::string data = folder.path("data");
    fails({"serve", "--content", folder.path("empty"), "--data", data}, "--content");
    fails({"serve", "--content", folder.path("lesson.md"), "--data", folder.path("file")}, "--data");

    net::Server::Options options;
    options.data = folder.path("other");
    std::filesystem::create_directory(options.data);
    const net::Server running{std::move(options)};
    const std::string address = "127.0.0.1:" + std::to_string(running.port());
    fails({"serve", "--content", folder.path("lesson.md"), "--data", data, "--listen", address}, "--listen");
    fails({"serve", "--content", folder.path("lesson.md"), "--data", folder.path("other"), "--listen", "127.0.0.1:0"}, folder.path("other"));
}

TEST_CASE("a report of a room that never was is refused") {
    const TemporaryFolder folder;
    const auto nowhere = quizroom_does({"report", "123456", "--data", folder.path("nowhere")});
    CHECK(nowhere.status == 1);
    CHECK(is_one_line(nowhere.wrong));
}

TEST_CASE("a report of a room whose first record is damaged says so and ends with 1") {
    const TemporaryFolder folder;
    tests::KeptJournal{folder.path("data")}.append(tests::Lesson{"room"}.joined_by({"Ada"}).news());
    journal::open_for_writing(folder.path("data")).execute("UPDATE records SET at_ms = at_ms + 1 WHERE sequence = 1");
    const auto damaged = quizroom_does({"report", "123456", "--data", folder.path("data")});
    CHECK(damaged.status == 1);
    CHECK(is_one_line(damaged.wrong));
    CHECK(damaged.wrong.find("record 1 is damaged") != std::string::npos);
    CHECK(damaged.out.empty());
}

TEST_CASE("the rooms of a data folder are listed beside a running server") {
    const TemporaryFolder folder;
    tests::KeptJournal journal{folder.path("data")};
    journal.append(tests::Lesson{"room"}.joined_by({"Ada", "Linus"}).news());
    journal.append(tests::Lesson{"other", "654321"}.does(quiz::EndRoom{1, 0}).news());
    journal.wait_until_durable("other", 2);
    const auto table = quizroom_does({"rooms", "--data", folder.path("data")});
    CHECK(table.status == 0);
    CHECK_THAT(table.out, Catch::StartsWith("PIN     STATE") &&
                              Catch::Contains("123456  live            2     0 of 4          1  2027-01-15 08:00") &&
                              Catch::Contains("654321  ended"));
    CHECK_THAT(quizroom_does({"rooms", "--json", "--data", folder.path("data")}).out, Catch::Contains("\"pin\": \"123456\""));
    CHECK(quizroom_does({"rooms", "--data", folder.path("nowhere")}).status == 1);
}

TEST_CASE("a room whose records are damaged is listed as damaged") {
    const TemporaryFolder folder;
    tests::KeptJournal{folder.path("data")}.append(tests::Lesson{"room"}.joined_by({"Ada"}).news());
    journal::open_for_writing(folder.path("data")).execute("UPDATE records SET at_ms = at_ms + 1 WHERE sequence = 2");
    CHECK_THAT(quizroom_does({"rooms", "--data", folder.path("data")}).out, Catch::Contains("123456  damaged"));
}

TEST_CASE("a replay tells a room's history up to where it is damaged") {
    const TemporaryFolder folder;
    tests::KeptJournal{folder.path("data")}.append(tests::Lesson{"room"}.joined_by({"Ada", "Linus"}).news());
    const auto whole = quizroom_does({"replay", "123456", "--data", folder.path("data")});
    CHECK(whole.status == 0);
    CHECK_THAT(whole.out, Catch::Contains("     3  2027-01-15 08:00:00.000  Linus (seat 2) came in.\n") && Catch::Contains("Added up anew"));
    journal::open_for_writing(folder.path("data")).execute("UPDATE records SET at_ms = at_ms + 1 WHERE sequence = 3");
    const auto part = quizroom_does({"replay", "room", "--data", folder.path("data")});
    CHECK_THAT(part.out, Catch::Contains("Ada (seat 1)") && !Catch::Contains("Linus"));
    CHECK_THAT(part.wrong, Catch::Contains("record 3 is damaged"));
    CHECK(quizroom_does({"replay", "999999", "--data", folder.path("data")}).status == 1);
}

TEST_CASE("a backup says what it saved and refuses to overwrite") {
    const TemporaryFolder folder;
    tests::KeptJournal{folder.path("data")}.append(tests::Lesson{"room"}.news());
    const auto first = quizroom_does({"backup", folder.path("copy.db"), "--data", folder.path("data")});
    CHECK(first.status == 0);
    CHECK_THAT(first.out, Catch::StartsWith("saved 1 room to "));
    const auto second = quizroom_does({"backup", folder.path("copy.db"), "--data", folder.path("data")});
    CHECK(second.status == 1);
    CHECK(is_one_line(second.wrong));
}
