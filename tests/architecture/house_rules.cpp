#include "architecture/house_rules.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <regex>

#include "architecture/functions.hpp"

namespace quizroom::tests {
namespace {

using Clues = std::initializer_list<std::string_view>;

// One fault for each line in which `pattern` is found. Whatever it finds holds one of the clues, which are found much faster.
Faults lines_with(const Source& source, std::string_view text, Clues clues, const std::regex& pattern, std::string_view what) {
    Faults faults;
    std::size_t number = 0;
    for (const auto line : lines_of(text)) {
        ++number;
        const auto is_worth_it = std::ranges::any_of(clues, [&](std::string_view clue) { return line.find(clue) != std::string_view::npos; });
        if (is_worth_it && std::regex_search(line.begin(), line.end(), pattern)) faults.push_back(fault(source, number, what));
    }
    return faults;
}

bool holds_code(const Source& source) {
    constexpr std::array endings{".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".css", ".sh"};
    const auto is_script = source.path == "dev" || source.path == ".dev/fresh" || source.path == ".ci/run";
    return is_script || std::ranges::any_of(endings, [&](std::string_view ending) { return source.ends_with(ending); });
}

// The rules have to spell out what they look for.
bool is_about_rules(const Source& source) { return source.is_in("tests/architecture/"); }

}  // namespace

Faults too_long_files(const Source& source) {
    if (!holds_code(source) || source.path == "protocol/messages.ts") return {};  // the schema is read as one piece
    const auto lines = lines_of(source.text).size();
    if (lines < file_lines_max) return {};
    return {fault(source, lines, "a file stays under " + std::to_string(file_lines_max) + " lines: find the two things in it")};
}

Faults too_long_functions(const Source& source) {
    if (!source.is_cpp()) return {};
    Faults faults;
    for (const auto& function : functions_in(source.text)) {
        if (function.length <= function_lines_max) continue;
        const auto what = "a function has at most " + std::to_string(function_lines_max) + " lines; this has " + std::to_string(function.length);
        faults.push_back(fault(source, function.line, what + ": " + function.head));
    }
    return faults;
}

Faults empty_names(const Source& source) {
    static const std::regex type{R"(\b(class|struct|enum|using|concept|interface|type)\s+\w*(Manager|Handler|Helper|Util|Impl)s?(?![a-z]))"};
    static const std::regex file{R"((^|[/_.-])(manager|handler|helper|util|impl)s?([/_.-]|$))", std::regex::icase};
    constexpr auto what = "Manager, Handler, Helper, Util and Impl say nothing: name the thing";
    if (!holds_code(source)) return {};
    auto faults =
        is_about_rules(source) ? Faults{} : lines_with(source, code_only(source.text), {"Manager", "Handler", "Helper", "Util", "Impl"}, type, what);
    if (std::regex_search(source.path, file)) faults.push_back(fault(source, 1, what));
    return faults;
}

Faults headers_without_opening(const Source& source) {
    if (!source.is_in("server/") || !source.ends_with(".hpp")) return {};
    if (!source.text.starts_with("// ")) return {fault(source, 1, "a header opens with a comment: what the thing is, and what it refuses to know")};
    const auto lines = lines_of(source.text);
    const auto code = std::ranges::find_if(lines, [](std::string_view line) { return !line.starts_with("//"); });
    if (code != lines.end() && *code == "#pragma once") return {};
    return {fault(source, 1, "#pragma once follows the opening comment")};
}

Faults html_from_text(const Source& source) {
    static const std::regex html{R"(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\()"};
    if (!source.is_in("web-client/src/")) return {};
    return lines_with(source, source.text, {"HTML", "document", "eval"}, html, "elements are made from data, never from text");
}

Faults traces_of_machines(const Source& source) {
    static const std::regex folder{R"((^|[^\w.])/(home|Users|work)/\w)"};
    static const std::regex registry{R"("resolved": "(?!https://registry\.npmjs\.org/)|^\s*//.*:_authToken|^registry\s*=)"};
    if (is_about_rules(source) || source.is_in("tests/fixtures/")) return {};
    auto faults = lines_with(source, source.text, {"/home/", "/Users/", "/work/"}, folder, "this names a folder of one machine");
    std::ranges::copy(
        lines_with(source, source.text, {"resolved", "_authToken", "registry"}, registry, "this names a registry: the machine's own settings decide"),
        std::back_inserter(faults));
    return faults;
}

Faults unfinished_work(const Source& source) {
    static const std::regex mark{R"(\b(TODO|FIXME|XXX|HACK)\b)"};
    if (is_about_rules(source) || source.ends_with(".json")) return {};
    return lines_with(source, source.text, {"TODO", "FIXME", "XXX", "HACK"}, mark, "finish it, or say in words what is left out and why");
}

Faults files_with_beast(std::span<const Source> sources) {
    static const std::regex beast{R"(#\s*include\s*<boost/beast)"};
    Faults faults;
    for (const auto& source : sources) {
        const auto is_compiled = source.is_in("server/") && source.is_cpp();
        if (is_compiled && std::regex_search(source.text, beast)) faults.push_back(fault(source, 1, "includes Beast"));
    }
    if (faults.size() <= beast_files_max) return {};
    return faults;
}

}  // namespace quizroom::tests
