#include "architecture/house_rules.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace quizroom::tests;

namespace {

template <typename Rule>
Faults in_project(Rule rule) {
    Faults faults;
    for (const auto& source : project()) std::ranges::copy(rule(source), std::back_inserter(faults));
    return faults;
}

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t line = 0; line < count; ++line) text += "    a();\n";
    return text;
}

}  // namespace

TEST_CASE("the whole project is read") {
    CHECK(std::ranges::count(project(), "server/quiz/room.hpp", &Source::path) == 1);
    CHECK(std::ranges::count(project(), "dev", &Source::path) == 1);
    CHECK(std::ranges::none_of(project(), [](const Source& source) { return source.path.find("node_modules") != std::string::npos; }));
}

TEST_CASE("files are short") {
    CHECK(in_project(too_long_files) == Faults{});
    CHECK(too_long_files({"server/quiz/a.cpp", lines(300)}).size() == 1);
    CHECK(too_long_files({"web-client/src/a.tsx", lines(300)}).size() == 1);
    CHECK(too_long_files({"dev", lines(300)}).size() == 1);
    CHECK(too_long_files({"server/quiz/a.cpp", lines(299)}).empty());
    CHECK(too_long_files({"content/a.md", lines(300)}).empty());
}

TEST_CASE("functions are short") {
    CHECK(in_project(too_long_functions) == Faults{});
    CHECK(too_long_functions({"server/quiz/a.cpp", "void b() {\n" + lines(59) + "}\n"}).size() == 1);
    CHECK(too_long_functions({"server/quiz/a.cpp", "void b() {\n" + lines(58) + "}\n"}).empty());
}

TEST_CASE("names say what a thing is") {
    CHECK(in_project(empty_names) == Faults{});
    CHECK(empty_names({"server/net/a.hpp", "class SessionManager {};"}).size() == 1);
    CHECK(empty_names({"server/net/a.hpp", "struct StringUtil;"}).size() == 1);
    CHECK(empty_names({"web-client/src/a.ts", "export interface EventHandlers {}"}).size() == 1);
    CHECK(empty_names({"server/net/string_utils.hpp", ""}).size() == 1);
    CHECK(empty_names({"web-client/src/helpers/a.ts", ""}).size() == 1);
    CHECK(empty_names({"server/net/a.hpp", "struct Implication {}; // no Manager"}).empty());
}

TEST_CASE("a header says first what it is") {
    CHECK(in_project(headers_without_opening) == Faults{});
    CHECK(headers_without_opening({"server/quiz/a.hpp", "#pragma once\n"}).size() == 1);
    CHECK(headers_without_opening({"server/quiz/a.hpp", "// A thing.\n\n#include <string>\n"}).size() == 1);
    CHECK(headers_without_opening({"server/quiz/a.hpp", "// A thing.\n// It knows nothing.\n#pragma once\n"}).empty());
}

TEST_CASE("the web client writes no HTML") {
    CHECK(in_project(html_from_text) == Faults{});
    CHECK(html_from_text({"web-client/src/a.tsx", "<p dangerouslySetInnerHTML={{ __html: text }} />"}).size() == 1);
    CHECK(html_from_text({"web-client/src/a.ts", "node.innerHTML = text;"}).size() == 1);
}

TEST_CASE("nothing names somebody's machine") {
    CHECK(in_project(traces_of_machines) == Faults{});
    CHECK(traces_of_machines({"README.md", "cd /home/ada/quizroom"}).size() == 1);
    CHECK(traces_of_machines({"a/package-lock.json", "      \"resolved\": \"https://mirror.example/a.tgz\","}).size() == 1);
    CHECK(traces_of_machines({"README.md", "see tests/home/index"}).empty());
}

TEST_CASE("what is written is finished") {
    CHECK(in_project(unfinished_work) == Faults{});
    CHECK(unfinished_work({"server/quiz/a.cpp", "// TODO: the rest"}).size() == 1);
}

TEST_CASE("few files pay for Beast") {
    CHECK(files_with_beast(project()) == Faults{});
    const Source source{"server/net/a.cpp", "#include <boost/beast/core.hpp>\n"};
    CHECK(files_with_beast(std::vector(beast_files_max, source)).empty());
    CHECK(files_with_beast(std::vector(beast_files_max + 1, source)).size() == beast_files_max + 1);
}
