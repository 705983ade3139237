// Any bytes as the text of a pack. Whatever they are, the reader says something about a place that is there, makes questions that can be
// played, and does both the same way twice.
#include <cstdint>

#include "fuzz/demand.hpp"
#include "packs/lines.hpp"
#include "packs/pack_text.hpp"

namespace quizroom::fuzz {
namespace {

using packs::PackText;

/// One picture beside the pack, `p.png`.
packs::PictureAnswer only_picture(const std::string& address) {
    if (address != "p.png") return std::string{"there is no such file"};
    static const quiz::Picture picture{std::string(64, 'a'), "image/png", std::make_shared<const std::string>("bytes")};
    return packs::PictureFound{picture, {picture.media_type, 400, 300}};
}

PackText read(std::string_view text) { return packs::read_pack_text("any.md", text, {only_picture, {}}); }

bool is_there(std::size_t line, std::size_t column, const std::vector<packs::Line>& lines) {
    if (lines.empty()) return line == 1 && column == 1;
    if (line < 1 || line > lines.size()) return false;
    return column >= 1 && column <= packs::length_of(lines[line - 1].text) + 1;
}

void demand_text(std::string_view text) { demand(!packs::flaw_of(text), "what is made of a text is text"); }

void demand_played(const quiz::Question& question) {
    const auto drawing = quiz::draw(question.kind, 1);
    demand_text(quiz::show(question.kind, drawing).dump());
    demand_text(quiz::solution(question.kind, drawing).dump());
    for (const auto* text : {&question.body.prompt, &question.body.explanation})
        demand(quiz::rich_text_from_json(quiz::to_json(*text)) == *text, "a journal reads a text back as it was");
    demand(question.time >= quiz::Milliseconds::zero() && question.points >= 0 && question.discussions >= 0, "settings are bearable");
    demand(!question.section.empty() || !question.body.title.empty() || !question.body.prompt.empty(), "something says what is asked");
}

bool are_same(const PackText& one, const PackText& other) {
    const auto same_chapter = [](const packs::Chapter& left, const packs::Chapter& right) {
        return left.title == right.title && left.questions == right.questions && left.empty_count == right.empty_count &&
               left.faulty_count == right.faulty_count;
    };
    return one.title == other.title && one.findings == other.findings && one.has_front_matter == other.has_front_matter &&
           one.has_questions == other.has_questions && one.pictures.size() == other.pictures.size() &&
           std::ranges::equal(one.chapters, other.chapters, same_chapter);
}

void try_text(std::string_view text) {
    const auto lines = packs::lines_of(text);
    if (const auto flaw = packs::flaw_of(text))
        return demand(is_there(flaw->place.line, flaw->place.column, lines), "a flaw has a place that is there");
    const auto pack = read(text);
    for (const auto& finding : pack.findings) {
        demand(is_there(finding.line, finding.column, lines), "a finding has a place that is there: " + sentence_of(finding));
        demand_text(finding.message);
    }
    for (const auto& chapter : pack.chapters) {
        demand_text(chapter.title);
        for (const auto& question : chapter.questions) demand_played(question);
    }
    demand(are_same(pack, read(text)), "a text reads the same twice");
}

}  // namespace
}  // namespace quizroom::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    quizroom::fuzz::try_text({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
