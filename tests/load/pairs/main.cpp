// The command line of the paired rounds: quizroom-pairs A B, where each is `floor` or a real server's program.
#include <CLI/CLI.hpp>
#include <iostream>

#include "load/pairs/pairs.hpp"
#include "load/pairs/process_cost.hpp"
#include "load/work_folder.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr int exit_wrong_usage = 2;

std::filesystem::path beside_us(const char* name) { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name; }

struct Options {
    std::string first = "floor";
    std::string second = beside_us("quizroom").string();
    Shape shape;
};

std::unique_ptr<Contestant> start(const std::string& name, const std::filesystem::path& folder, const std::filesystem::path& documents) {
    if (name == "floor") return std::make_unique<Floor>(beside_us("quizroom-floor"), documents);
    return std::make_unique<RealServer>(name, folder);
}

int run(int count, char** words) {
    Options options;
    CLI::App program{"Paired rounds of two servers: what the second costs, as a ratio to the first.", "quizroom-pairs"};
    program.add_option("first", options.first, "`floor`, or the program of a real server")->capture_default_str();
    program.add_option("second", options.second, "`floor`, or the program of a real server")->capture_default_str();
    program.add_option("--students", options.shape.students, "In all rooms of a server together")->capture_default_str();
    program.add_option("--rooms", options.shape.rooms, "Of each server")->capture_default_str();
    program.add_option("--pairs", options.shape.pairs, "How many pairs of rounds")->capture_default_str();
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : exit_wrong_usage;
    }
    const OnCore core{crowd_core};
    const WorkFolder folder;
    {
        RealServer model{options.second == "floor" ? beside_us("quizroom") : std::filesystem::path{options.second}, folder.path() / "model"};
        keep_documents(model, folder.path() / "documents");
    }
    const auto first = start(options.first, folder.path() / "first", folder.path() / "documents");
    const auto second = start(options.second, folder.path() / "second", folder.path() / "documents");
    Side first_side{*first, options.shape};
    Side second_side{*second, options.shape};
    tell(std::cout, compare(first_side, second_side, options.shape.pairs));
    folder.drop();
    return 0;
}

}  // namespace
}  // namespace quizroom::load::pairs

int main(int count, char** words) {
    try {
        return quizroom::load::pairs::run(count, words);
    } catch (const std::exception& error) {
        std::cerr << "quizroom-pairs: " << error.what() << '\n';
        return 1;
    }
}
