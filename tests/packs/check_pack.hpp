// A pack's text in, what a teacher would be told out: the vocabulary of the tests of packs.
#pragma once

#include <string>
#include <string_view>

#include "packs/pack_text.hpp"

namespace quizroom::packs {

/// Every finding as `line:column severity: message`, one a line.
inline std::string findings_in(const PackText& pack) {
    std::string lines;
    for (const auto& finding : pack.findings) {
        lines += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ' ' + std::string{name_of(finding.severity)} + ": " +
                 finding.message + '\n';
    }
    return lines;
}

inline PackText pack_of(std::string_view text) { return read_pack_text("notes.md", text); }

inline std::size_t ready_in(const PackText& pack) {
    std::size_t count = 0;
    for (const auto& chapter : pack.chapters) count += ready_count(chapter);
    return count;
}

/// The only question of a text that has one and says nothing.
inline quiz::Question question_in(std::string_view text) {
    const auto pack = pack_of(text);
    INFO(findings_in(pack));
    REQUIRE(pack.findings.empty());
    REQUIRE(ready_in(pack) == 1);
    for (const auto& chapter : pack.chapters)
        if (!chapter.questions.empty()) return chapter.questions.front();
    return {};
}

/// A text put together from lines.
template <typename... Lines>
std::string text_of(const Lines&... lines) {
    std::string text;
    ((text.append(lines) += '\n'), ...);
    return text;
}

}  // namespace quizroom::packs
