#include "load/pairs/large_pack.hpp"

#include <array>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "load/child_process.hpp"
#include "load/pairs/spread.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t chapters = 10;
constexpr int measurements = 5;

constexpr std::array<std::string_view, 10> answers{
    "[x] It is built as soon as it is shared\n    > Yes: whoever breaks something hears of it.\n[ ] It goes to the users as soon as it is shared\n"
    "    > That is continuous **deployment**.\n    misconception: CI means automatic deployment\n[ ] Everybody works in one branch\n",
    "[x] The source code\n[x] The description of the pipeline\n[ ] The password of the database\n[ ] What the compiler makes\n",
    "On the server:\n- A database\n- A scheduled job\n\nIn the browser:\n- A click handler\n- A style sheet\n",
    "1. Build\n2. Test\n3. Release\n4. Watch\n",
    "Docker -> packs a program\nTerraform -> describes servers in files\nPrometheus -> collects figures over time\n",
    "= 43.2 ± 0.5 minutes\n= 10 to 20 minutes\n",
    "= Infrastructure as Code\n= IaC\n",
    "( ) Too slow\n( ) Just right\n( ) Too fast\n",
    "1: I have never used one\n5: I could teach it\n",
    "___\n"};

std::string question(std::size_t number) {
    const auto name = std::to_string(number);
    auto text = "\n## Section " + name + "\n\nThis runs each time somebody **pushes** to `main`:\n\n```yaml\nsteps:\n  - run: make test-" + name +
                "\n```\n\n```\nWhat is true of service " + name + "?\n\n";
    text.append(answers[number % answers.size()]) += "```\n";
    if (number % 3 == 0) text += "```settings\ntime: 90 s\n```\n";
    if (number % 2 == 0) text += "> Because of *" + name + "*, and see [the list](https://example.org/" + name + ").\n";
    return text;
}

}  // namespace

void write_large_pack(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (std::size_t chapter = 0; chapter < chapters; ++chapter) {
        const auto name = std::to_string(chapter + 1);
        std::ofstream file{folder / (name + ".md")};
        if (chapter == 0) file << "---\ntitle: Ten thousand questions\ndefaults:\n  time: 45 s\n---\n";
        file << "# Chapter " << name << '\n';
        constexpr auto each = large_pack_questions / chapters;
        for (std::size_t at = 0; at < each; ++at) file << question(chapter * each + at);
    }
}

double seconds_to_check(const std::filesystem::path& program, const std::filesystem::path& pack) {
    Spread seconds;
    for (int measurement = 0; measurement < measurements; ++measurement) {
        const auto began = std::chrono::steady_clock::now();
        const auto said = output_of(program, {"check", pack.string()});
        seconds.add(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        const auto count = std::to_string(large_pack_questions);
        if (said != count + " questions, " + count + " ready, 0 empty\n") throw std::runtime_error{"the large pack was not read as a whole: " + said};
    }
    return seconds.median();
}

}  // namespace quizroom::load::pairs
