#include "architecture/layers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <regex>

namespace quizroom::tests {
namespace {

using Words = std::vector<std::string_view>;

// Longest first where one is the beginning of another.
const std::vector<std::pair<std::string_view, std::string_view>> libraries_by_beginning{
    {"boost/asio", "asio"},  {"boost/beast", "beast"}, {"boost/system/", "boost"}, {"boost/crc.hpp", "boost"}, {"nlohmann/", "json"},
    {"spdlog/", "spdlog"},   {"sqlite3.h", "sqlite"},  {"yaml-cpp/", "yaml"},      {"md4c", "md4c"},           {"utf8proc.h", "utf8"},
    {"openssl/", "openssl"}, {"CLI/", "cli"},          {"qrencode.h", "qr"},       {"sys/", "posix"},          {"arpa/", "posix"},
    {"netinet/", "posix"},   {"net/if", "posix"},      {"unistd.h", "posix"},      {"fcntl.h", "posix"},       {"ifaddrs.h", "posix"},
    {"netdb.h", "posix"},    {"poll.h", "posix"},      {"signal.h", "posix"},      {"sched.h", "posix"},
};

const std::map<std::string_view, Words> standard_headers{
    {"threads", {"thread", "mutex", "shared_mutex", "condition_variable", "future", "atomic", "stop_token", "semaphore", "latch", "barrier"}},
    {"files", {"filesystem", "fstream", "iostream", "cstdio"}},
    {"random", {"random"}},
    {"coroutines", {"coroutine"}},
    {"posix", {"csignal"}},
};

// A word that gives away what a folder reads from outside of itself, and the library whose right it is to do so.
const std::vector<std::pair<std::string_view, std::string_view>> telling_words{
    {"system_clock::now", "clock"}, {"steady_clock::now", "clock"}, {"high_resolution_clock::now", "clock"},
    {"gettimeofday", "clock"},      {"clock_gettime", "clock"},     {"random_device", "random"},
    {"mt19937", "random"},          {"RAND_bytes", "random"},       {"getrandom", "random"},
    {"co_await", "coroutines"},     {"co_return", "coroutines"},    {"co_yield", "coroutines"},
    {"std::thread", "threads"},     {"std::jthread", "threads"},    {"std::async", "threads"},
};

// Rules of the game: what the network carries it must not understand.
constexpr std::array rules_of_the_game{"quiz/decide.hpp", "quiz/evolve.hpp",  "quiz/view.hpp",     "quiz/scoring.hpp",
                                       "quiz/rules.hpp",  "quiz/ranking.hpp", "quiz/nickname.hpp", "quiz/questions/"};

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

const Layer* layer_of(std::string_view folder) {
    const auto found = std::ranges::find(layers(), folder, &Layer::folder);
    return found == layers().end() ? nullptr : &*found;
}

std::string include_fault(const Layer& layer, const std::string& header) {
    const auto folder = header.substr(0, header.find('/'));
    if (folder == layer.folder) return {};
    if (!has(layer.folders, folder)) return std::string{layer.folder} + " may not use " + folder + ": it includes " + header;
    if (layer.folder != "net") return {};
    const auto is_rule = std::ranges::any_of(rules_of_the_game, [&](std::string_view rule) { return header.starts_with(rule); });
    return is_rule ? "net carries what rooms say and knows no rules: it includes " + header : std::string{};
}

std::string library_fault(const Layer& layer, const std::string& header) {
    const auto library = library_of(header);
    if (library.empty()) return "nobody has said yet which library <" + header + "> belongs to: add it to tests/architecture/layers.cpp";
    if (library == "std" || has(layer.libraries, library)) return {};
    return std::string{layer.folder} + " may not use " + std::string{library} + ": it includes <" + header + ">";
}

// Names in CMake, as the table has them.
std::string_view library_linked(std::string_view target) {
    static const std::map<std::string_view, std::string_view> names{
        {"nlohmann_json::nlohmann_json", "json"},
        {"Boost::headers", "boost"},
        {"PkgConfig::utf8proc", "utf8"},
        {"PkgConfig::md4c", "md4c"},
        {"yaml-cpp", "yaml"},
        {"SQLite::SQLite3", "sqlite"},
        {"Threads::Threads", "threads"},
        {"OpenSSL::Crypto", "openssl"},
        {"spdlog::spdlog", "spdlog"},
        {"PkgConfig::qrencode", "qr"},
        {"CLI11::CLI11", "cli"},
    };
    const auto found = names.find(target);
    return found == names.end() ? std::string_view{} : found->second;
}

bool may_link(const Layer& layer, const std::string& target) {
    constexpr std::string_view ours = "quizroom_";
    return target.starts_with(ours) ? has(layer.folders, std::string_view{target}.substr(ours.size())) : has(layer.libraries, library_linked(target));
}

}  // namespace

const std::vector<Layer>& layers() {
    static const std::vector<Layer> table{
        {"quiz", {}, {"json", "boost", "utf8"}},
        {"packs", {"quiz"}, {"json", "md4c", "yaml", "files", "openssl"}},
        {"protocol", {"quiz"}, {"json"}},
        {"journal", {"quiz"}, {"json", "boost", "sqlite", "openssl", "threads", "clock", "files", "posix"}},
        {"reports", {"quiz"}, {"json"}},
        {"rooms", {"quiz", "protocol", "journal"}, {"json", "openssl", "random"}},
        {"net",
         {"quiz", "packs", "protocol", "journal", "reports", "rooms"},
         {"asio", "beast", "boost", "coroutines", "clock", "spdlog", "json", "threads", "files", "posix", "openssl"}},
        {"app",
         {"quiz", "packs", "protocol", "journal", "reports", "rooms", "net"},
         {"asio", "boost", "clock", "random", "spdlog", "json", "threads", "files", "posix", "openssl", "cli", "qr"}},
    };
    return table;
}

std::string_view library_of(std::string_view header) {
    for (const auto& [beginning, library] : libraries_by_beginning) {
        if (header.starts_with(beginning)) return library;
    }
    for (const auto& [library, headers] : standard_headers) {
        if (has(headers, header)) return library;
    }
    const auto is_standard = header.find_first_of("./") == std::string_view::npos;
    return is_standard ? "std" : "";
}

Faults layer_faults(const Source& source) {
    static const std::regex include{R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"};
    const auto rest = source.path.substr(std::string_view{"server/"}.size());
    const auto* layer = layer_of(rest.substr(0, rest.find('/')));
    if (!layer) return {fault(source, 1, "this folder is not in the table of tests/architecture/layers.cpp")};
    Faults faults;
    const auto text = without_comments(source.text);
    const auto code = code_only(source.text);
    const auto lines = lines_of(text);
    const auto code_lines = lines_of(code);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string line{lines[at]};
        std::smatch match;
        if (line.find('#') != std::string::npos && std::regex_search(line, match, include)) {
            const auto what = match[1] == "<" ? library_fault(*layer, match[2]) : include_fault(*layer, match[2]);
            if (!what.empty()) faults.push_back(fault(source, at + 1, what));
        }
        for (const auto& [word, library] : telling_words) {
            if (code_lines[at].find(word) != std::string_view::npos && !has(layer->libraries, library))
                faults.push_back(fault(source, at + 1, std::string{layer->folder} + " may not use " + std::string{library} + ": " + line));
        }
    }
    return faults;
}

Faults link_faults(const Source& cmake_list) {
    static const std::regex call{R"(^quizroom_folder\((\w+)((?: [\w:-]+)*)\))"};
    static const std::regex word{R"([\w:-]+)"};
    Faults faults;
    std::size_t number = 0;
    for (const auto line_view : lines_of(cmake_list.text)) {
        ++number;
        const std::string line{line_view};
        std::smatch match;
        if (!std::regex_search(line, match, call)) continue;
        const auto* layer = layer_of(match[1].str());
        if (!layer) faults.push_back(fault(cmake_list, number, match[1].str() + " is not in the table of tests/architecture/layers.cpp"));
        const auto targets = match[2].str();
        for (auto target = std::sregex_iterator{targets.begin(), targets.end(), word}; layer && target != std::sregex_iterator{}; ++target) {
            if (!may_link(*layer, target->str())) faults.push_back(fault(cmake_list, number, match[1].str() + " may not use " + target->str()));
        }
    }
    return faults;
}

}  // namespace quizroom::tests
