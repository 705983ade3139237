// The project's own files, as text. It knows nothing of what is asked of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::tests {

struct Source {
    std::string path;  // from the project's folder, with `/`
    std::string text;

    bool is_in(std::string_view folder) const { return path.starts_with(folder); }
    bool ends_with(std::string_view ending) const { return path.ends_with(ending); }
    bool is_cpp() const { return ends_with(".cpp") || ends_with(".hpp"); }
};

/// What breaks a rule: `path:line: what is wrong`.
using Faults = std::vector<std::string>;

std::string fault(const Source& source, std::size_t line, std::string_view what);

/// Every text file a person wrote here: not what is built, installed, generated or recorded.
const std::vector<Source>& project();

std::vector<std::string_view> lines_of(std::string_view text);

/// The same text with comments, and what stands in quotes, blanked: line for line, column for column.
std::string code_only(std::string_view text);

/// As `code_only`, but what stands in quotes is kept.
std::string without_comments(std::string_view text);

}  // namespace quizroom::tests
