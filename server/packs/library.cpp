#include "packs/library.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

namespace quizroom::packs {
namespace {

template <typename Count>
std::size_t total(const std::vector<Chapter>& chapters, Count count) {
    return std::accumulate(chapters.begin(), chapters.end(), std::size_t{0},
                           [&](std::size_t sum, const Chapter& chapter) { return sum + count(chapter); });
}

}  // namespace

std::size_t ready_count(const Chapter& chapter) {
    return static_cast<std::size_t>(
        std::ranges::count_if(chapter.questions, [](const quiz::Question& question) { return !quiz::is_slide(question.kind); }));
}

std::size_t Pack::ready_count() const {
    return total(chapters, [](const Chapter& chapter) { return packs::ready_count(chapter); });
}

std::size_t Pack::slide_count() const {
    return total(chapters, [](const Chapter& chapter) { return chapter.questions.size() - packs::ready_count(chapter); });
}

std::size_t Pack::empty_count() const {
    return total(chapters, [](const Chapter& chapter) { return chapter.empty_count; });
}

std::size_t Pack::faulty_count() const {
    return total(chapters, [](const Chapter& chapter) { return chapter.faulty_count; });
}

std::size_t Pack::count(Severity severity) const { return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity)); }

const Pack* Library::find(std::string_view id) const {
    const auto found = std::ranges::find(packs, id, &Pack::id);
    return found == packs.end() ? nullptr : &*found;
}

quiz::Quiz quiz_of(const Pack& pack, const std::vector<std::size_t>& chapters) {
    quiz::Quiz quiz{pack.title, {}};
    for (std::size_t position = 0; position < pack.chapters.size(); ++position) {
        if (!chapters.empty() && std::ranges::find(chapters, position) == chapters.end()) continue;
        const auto& questions = pack.chapters[position].questions;
        const auto room = quiz::Quiz::questions_max - quiz.questions.size();
        quiz.questions.insert(quiz.questions.end(), questions.begin(),
                              questions.begin() + static_cast<std::ptrdiff_t>(std::min(room, questions.size())));
    }
    return quiz;
}

std::vector<quiz::Picture> pictures_of(const Pack& pack, const quiz::Quiz& quiz) {
    std::set<std::string_view> shown;
    const auto note = [&](const quiz::RichText& text) {
        for (const auto* node : quiz::pictures_in(text)) shown.insert(node->target);
    };
    for (const auto& question : quiz.questions) {
        note(question.body.prompt);
        note(question.body.explanation);
        for (const auto& option : question.body.options) note(option.feedback);
    }
    std::vector<quiz::Picture> pictures;
    std::ranges::copy_if(pack.pictures, std::back_inserter(pictures), [&](const quiz::Picture& picture) { return shown.contains(picture.name); });
    return pictures;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        default:
            return "note";
    }
}

std::string sentence_of(const Finding& finding) {
    return finding.file + ':' + std::to_string(finding.line) + ':' + std::to_string(finding.column) + ": " + std::string{name_of(finding.severity)} +
           ": " + finding.message;
}

}  // namespace quizroom::packs
