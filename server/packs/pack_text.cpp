#include "packs/pack_text.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "packs/answers.hpp"
#include "packs/block.hpp"
#include "packs/finding_list.hpp"
#include "packs/front_matter.hpp"
#include "packs/markdown.hpp"
#include "packs/outline.hpp"
#include "packs/text_pictures.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t prose_length_max = 10'000;  // characters of a prompt or an explanation

class TextReader {
public:
    TextReader(const std::string& file, std::string_view text, const Beside& beside)
        : findings_(file), lines_(lines_of(text)), pictures_(lines_, beside.pictures, findings_), defaults_(beside.defaults) {}

    PackText read() {
        const auto front_matter = read_front_matter(lines_, findings_);
        defaults_ = over(front_matter.defaults, defaults_);
        PackText pack{front_matter.is_present, false, front_matter.title, {}, {}, {}};
        for (const auto& outlined : outline_of(std::span{lines_}.subspan(front_matter.line_count), findings_)) {
            Chapter chapter{outlined.title, {}, 0, 0};
            for (const auto& draft : outlined.drafts) add_question(chapter, draft);
            if (!outlined.drafts.empty()) pack.chapters.push_back(std::move(chapter));
        }
        pack.has_questions = has_questions_;
        pack.pictures = pictures_.take();
        pack.findings = findings_.take();
        std::ranges::stable_sort(pack.findings, {}, [](const Finding& finding) { return std::pair{finding.line, finding.column}; });
        return pack;
    }

private:
    void add_question(Chapter& chapter, const Draft& draft) {
        if (draft.is_slide) return add_slide(chapter, draft);
        if (!draft.is_closed || is_empty(draft.block)) has_questions_ = true;
        if (!draft.is_closed) {
            ++chapter.faulty_count;
        } else if (is_empty(draft.block)) {
            ++chapter.empty_count;
            warn_of_empty(draft);
        } else if (auto question = question_of(draft)) {
            question->chapter = chapter.title;
            pictures_.keep(question->body.prompt);
            pictures_.keep(question->body.explanation);
            for (const auto& option : question->body.options) pictures_.keep(option.feedback);
            chapter.questions.push_back(*std::move(question));
        } else {
            ++chapter.faulty_count;
        }
    }

    void add_slide(Chapter& chapter, const Draft& draft) {
        const auto errors_before = findings_.error_count();
        quiz::Question slide;
        slide.chapter = chapter.title;
        slide.section = draft.section;
        slide.kind = quiz::Slide{};
        slide.points = 0;
        slide.body.is_slide = true;
        slide.body.title = draft.title;
        const auto first = draft.opening.line;
        last_line_ = first + draft.block.size();
        slide.body.prompt = rendered(draft.prompt, draft.opening, {first, last_line_});
        if (slide.body.prompt.empty() || findings_.error_count() != errors_before) return;
        pictures_.keep(slide.body.prompt);
        chapter.questions.push_back(std::move(slide));
    }

    void warn_of_empty(const Draft& draft) {
        const auto& heading = draft.title.empty() ? draft.section : draft.title;
        const auto name = heading.empty() ? std::string{"this block"} : in_quotes(heading);
        findings_.warning(draft.opening, name + " has no question yet; write its answers into this block, such as options ([x] and [ ])");
    }

    // Nothing when something was wrong; then that has been said.
    std::optional<quiz::Question> question_of(const Draft& draft) {
        const auto errors_before = findings_.error_count();
        const auto block = read_block(draft.block, findings_);
        has_questions_ = has_questions_ || block.shape != Shape::none;
        if (findings_.error_count() == errors_before) check_block(block, draft.opening, findings_);
        const auto own = read_settings(draft.settings, findings_);
        const auto settings = over(own, defaults_);
        auto body = body_of(draft, block);
        put_settings(settings, body);
        if (draft.section.empty() && body.title.empty() && body.prompt.empty())
            findings_.error(draft.opening, "nothing says what is asked; write a heading (`## ...`) or a prompt above the answers");
        if (findings_.error_count() != errors_before) return std::nullopt;
        auto kind = quiz::claim_kind(body);
        if (!kind) {
            findings_.error(draft.opening, "no kind of question has this form; see content/README.md for those there are");
            return std::nullopt;
        }
        check_settings(own, *kind, findings_);
        if (findings_.error_count() != errors_before) return std::nullopt;
        auto question = question_with(settings, std::move(body), *std::move(kind));
        question.section = draft.section;
        return question;
    }

    quiz::Body body_of(const Draft& draft, const Block& block) {
        quiz::Body body;
        body.title = draft.title;
        const auto opening = draft.opening.line;
        const auto closing = opening + draft.block.size() + 1;
        body.prompt = rendered(draft.prompt, draft.opening, {last_line_, opening});
        std::ranges::move(rendered(block.prompt, draft.opening, {opening, closing}), std::back_inserter(body.prompt));
        last_line_ = closing + static_cast<std::size_t>(std::ranges::count(draft.explanation, '\n'));
        body.explanation = rendered(draft.explanation, draft.opening, {closing, last_line_});
        put_answers(block, body);
        for (std::size_t at = 0; at < block.options.size(); ++at)
            body.options[at].feedback = rendered(block.options[at].feedback, block.options[at].place, {opening, closing});
        return body;
    }

    quiz::RichText rendered(std::string_view markdown, Place opening, TextPictures::Stretch stretch) {
        if (length_of(markdown) > prose_length_max) {
            findings_.error(opening, "the text of this question is longer than " + std::to_string(prose_length_max) + " characters; shorten it");
            return {};
        }
        auto text = render_markdown(markdown);
        pictures_.resolve(text, stretch, opening);
        return text;
    }

    FindingList findings_;
    std::vector<Line> lines_;
    TextPictures pictures_;
    QuestionSettings defaults_;
    std::size_t last_line_ = 1;  // of the question before, so that its pictures are not found again
    bool has_questions_ = false;
};

}  // namespace

PackText read_pack_text(const std::string& file, std::string_view text, const Beside& beside) { return TextReader{file, text, beside}.read(); }

}  // namespace quizroom::packs
