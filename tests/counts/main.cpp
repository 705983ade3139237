// The command line: plays one feed, as callgrind and strace want it, or has all of them counted and compared.
#include <CLI/CLI.hpp>
#include <exception>
#include <filesystem>
#include <iostream>

#include "counts/counted.hpp"
#include "counts/feeds.hpp"
#include "counts/figures.hpp"
#include "counts/tools.hpp"

namespace quizroom::counts {
namespace {

AllFigures measure_all() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    AllFigures all;
    for (const auto& feed : feeds()) {
        const std::string name{feed.name};
        all[name] = measure(name, program);
    }
    print_table(std::cout, all);
    return all;
}

int check(const std::filesystem::path& kept) {
    const auto before = read_kept(kept);
    const auto changes = compare(before, measure_all());
    for (const auto& sentence : changes.shrunk) std::cout << "Less than before. " << sentence << '\n';
    for (const auto& sentence : changes.grown) std::cerr << "More than a tenth over what is kept. " << sentence << '\n';
    return changes.grown.empty() ? 0 : 1;
}

int run(int count, char** words) {
    CLI::App app{"What a frame and an answer cost, counted instead of timed."};
    app.require_subcommand(1);
    int status = 0;
    std::filesystem::path kept;
    for (const auto& feed : feeds())
        app.add_subcommand(std::string{feed.name}, "Counts " + std::string{feed.tells})->callback([&feed] {
            const auto units = feed.play();
            std::cout << units << ' ' << Counted::allocations() << '\n';
        });
    auto* checking = app.add_subcommand("check", "Fails when a figure has grown by more than a tenth");
    checking->add_option("file", kept, "The kept figures")->required();
    checking->callback([&] { status = check(kept); });
    auto* keeping = app.add_subcommand("keep", "Writes the figures down");
    keeping->add_option("file", kept, "The kept figures")->required();
    keeping->callback([&] { keep(measure_all(), kept); });
    CLI11_PARSE(app, count, words);
    return status;
}

}  // namespace
}  // namespace quizroom::counts

int main(int count, char** words) {
    try {
        return quizroom::counts::run(count, words);
    } catch (const std::exception& error) {
        std::cerr << "quizroom-counts: " << error.what() << '\n';
        return 2;
    }
}
