// The command line of the paired rounds: two servers, each `floor` or a real one's program; or all figures, as a table.
#include <CLI/CLI.hpp>
#include <iostream>

#include "load/pairs/large_pack.hpp"
#include "load/pairs/pairs.hpp"
#include "load/pairs/process_cost.hpp"
#include "load/pairs/promises.hpp"
#include "load/work_folder.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr int exit_broken = 1;
constexpr int exit_wrong_usage = 2;

std::filesystem::path beside_us(const char* name) { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name; }

struct Options {
    std::string first = "floor";
    std::string second = beside_us("quizroom").string();
    Shape shape;
    std::size_t pairs = 30;
    Elsewhere elsewhere;
};

std::unique_ptr<Contestant> start(const std::string& name, const std::filesystem::path& folder) {
    if (name == "floor") return std::make_unique<Floor>(beside_us("quizroom-floor"), folder.parent_path() / "documents");
    return std::make_unique<RealServer>(name, folder);
}

int compare_two(const Options& options, const WorkFolder& folder) {
    {
        RealServer model{options.second == "floor" ? beside_us("quizroom") : std::filesystem::path{options.second}, folder.path() / "model"};
        keep_documents(model, folder.path() / "documents");
    }
    const auto first = start(options.first, folder.path() / "first");
    const auto second = start(options.second, folder.path() / "second");
    Side first_side{*first, options.shape};
    Side second_side{*second, options.shape};
    std::cout << "processes " << first->process() << " and " << second->process() << std::endl;
    tell(std::cout, compare(first_side, second_side, options.pairs));
    std::cout << "acknowledgement when all answer within 10 ms: p99 " << p99_ms_of_storms(first_side.crowd) << " and "
              << p99_ms_of_storms(second_side.crowd) << " ms\n";
    return 0;
}

double measure_check(const WorkFolder& folder) {
    const auto pack = folder.path() / "large-pack";
    write_large_pack(pack);
    return seconds_to_check(beside_us("quizroom"), pack);
}

int end_with(const Table& table) {
    table.print(std::cout);
    return table.misses() ? exit_broken : 0;
}

int check_alone(const WorkFolder& folder) {
    Table table;
    table.add(check_row(measure_check(folder)));
    return end_with(table);
}

int measure_all(const Options& options, const WorkFolder& folder) {
    std::cout << "data in " << folder.path().string() << ", on " << file_system_of(folder.path()) << std::endl;
    Halls halls{{beside_us("quizroom"), beside_us("quizroom-floor")}, folder.path(), std::cout};
    auto elsewhere = options.elsewhere;
    elsewhere.check_seconds = measure_check(folder);
    return end_with(hold_against_promises(halls, elsewhere));
}

int run(int count, char** words) {
    Options options;
    CLI::App program{"Paired rounds of two servers: what the second costs, as a ratio to the first.", "quizroom-pairs"};
    program.add_option("first", options.first, "`floor`, or the program of a real server")->capture_default_str();
    program.add_option("second", options.second, "`floor`, or the program of a real server")->capture_default_str();
    program.add_option("--students", options.shape.students, "In all rooms of a server together")
        ->check(CLI::Range(1, 19'000))
        ->capture_default_str();
    program.add_option("--rooms", options.shape.rooms, "Of each server")->check(CLI::Range(1, 600))->capture_default_str();
    program.add_option("--pairs", options.pairs, "How many pairs of rounds")->check(CLI::Range(1, 1'000))->capture_default_str();
    auto* figures = program.add_subcommand("figures", "Measure everything that was promised, and print it as a table; some minutes");
    figures->add_option("--counts", options.elsewhere.counts, "What quizroom-counts has kept")->check(CLI::ExistingFile);
    figures->add_option("--host-page-p95-ms", options.elsewhere.host_page_p95_ms,
                        "How long the host page takes for an update, measured in a browser");
    auto* check = program.add_subcommand("check", "Measure `quizroom check` of 10,000 questions; seconds");
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : exit_wrong_usage;
    }
    if (options.shape.students <= options.shape.rooms) {
        std::cerr << "--students is in all rooms together, and has to be more than --rooms.\n";
        return exit_wrong_usage;
    }
    const OnCore core{crowd_core};
    const WorkFolder folder;
    const int status = *check ? check_alone(folder) : *figures ? measure_all(options, folder) : compare_two(options, folder);
    folder.drop();
    return status;
}

}  // namespace
}  // namespace quizroom::load::pairs

int main(int count, char** words) {
    try {
        return quizroom::load::pairs::run(count, words);
    } catch (const std::exception& error) {
        std::cerr << "quizroom-pairs: " << error.what() << '\n';
        return quizroom::load::pairs::exit_broken;
    }
}
