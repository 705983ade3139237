#include "packs/outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "packs/line_forms.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t heading_length_max = 200;

bool is_blank(const Line& line) { return trimmed(line.text).empty(); }

class OutlineReader {
public:
    OutlineReader(std::span<const Line> lines, FindingList& findings) : lines_(lines), findings_(findings) {}

    std::vector<OutlineChapter> read() {
        while (at_ < lines_.size()) read_next();
        end_scope();
        return std::move(chapters_);
    }

private:
    void read_next() {
        const auto& line = lines_[at_];
        if (const auto heading = heading_in(line.text)) return take_heading(*heading);
        if (const auto fence = fence_in(line.text)) return take_fence(*fence);
        if (trimmed(line.text).starts_with("<!--")) return skip_comment();
        if (may_explain_ && quote_in(line.text)) return take_explanation();
        take_text();
    }

    void take_fence(const FenceMark& fence) {
        if (fence.info.empty()) return take_block(fence);
        fence.info == "settings" ? take_settings(fence) : take_code(fence);
    }

    void take_heading(const Heading& heading) {
        end_scope();
        const auto place = place_of(lines_[at_]);
        if (length_of(heading.text) > heading_length_max)
            findings_.warning(place, "this heading is longer than " + std::to_string(heading_length_max) + " characters and is cut; shorten it");
        auto text = printable(heading.text, heading_length_max);
        if (heading.level == 1) {
            chapters_.push_back({std::move(text), {}});
            section_.clear();
            title_.clear();
        } else if (heading.level == 2) {
            section_ = std::move(text);
            title_.clear();
        } else {
            title_ = std::move(text);
        }
        scope_ = {heading.level, 0};
        ++at_;
    }

    // A question block ends at its closing fence, or, when that was forgotten, in front of the next heading.
    void take_block(const FenceMark& opening) {
        const auto begin = at_++;
        while (at_ < lines_.size() && !closes(opening, lines_[at_].text) && !heading_in(lines_[at_].text)) ++at_;
        const auto is_closed = at_ < lines_.size() && closes(opening, lines_[at_].text);
        if (!is_closed) complain_about_end(begin);
        add_draft(begin, at_, is_closed);
        if (is_closed) ++at_;
    }

    void complain_about_end(std::size_t begin) {
        const auto fence = std::string{trimmed(lines_[begin].text)};
        const auto before =
            at_ < lines_.size() ? " above the heading in line " + std::to_string(lines_[at_].number) : std::string{" after its last line"};
        findings_.error(place_of(lines_[begin]),
                        "this block is not closed; write " + fence + before + " (a line inside a block must not begin with #)");
    }

    void add_draft(std::size_t begin, std::size_t end, bool is_closed) {
        if (chapters_.empty()) chapters_.emplace_back();
        ++scope_.blocks;
        if (draft_count_ == drafts_max)
            findings_.error(place_of(lines_[begin]),
                            "a pack has at most " + std::to_string(drafts_max) + " questions; move the rest to another pack");
        if (++draft_count_ > drafts_max) return;
        chapters_.back().drafts.push_back({section_,
                                           title_,
                                           std::move(text_),
                                           place_of(lines_[begin]),
                                           lines_.subspan(begin + 1, end - begin - 1),
                                           is_closed,
                                           {},
                                           false,
                                           std::exchange(settings_, {})});
        text_.clear();
        may_explain_ = is_closed;
    }

    // Directly below a block they are that question's, else the next one's.
    void take_settings(const FenceMark& opening) {
        const auto begin = at_++;
        while (at_ < lines_.size() && !closes(opening, lines_[at_].text) && !heading_in(lines_[at_].text)) ++at_;
        const auto is_closed = at_ < lines_.size() && closes(opening, lines_[at_].text);
        const auto place = place_of(lines_[begin]);
        if (!is_closed) findings_.error(place, "these settings are not closed; write " + std::string(opening.length, opening.symbol) + " below them");
        const auto settings = lines_.subspan(begin + 1, at_ - begin - 1);
        auto& waiting = may_explain_ ? chapters_.back().drafts.back().settings : settings_;
        if (!waiting.empty()) findings_.error(place, "this question has settings already, above; write them into one block");
        waiting = settings;
        if (!may_explain_) settings_place_ = place;
        if (is_closed) ++at_;
    }

    // Text under a heading that has no block is something to talk about.
    void add_slide() {
        if (++draft_count_ > drafts_max) return;
        auto title = scope_.level == 1 ? chapters_.back().title : title_;
        if (chapters_.empty()) chapters_.emplace_back();
        const auto behind = at_ < lines_.size() ? lines_[at_].number : lines_.back().number + 1;
        const auto line_count = behind - text_place_.line;
        chapters_.back().drafts.push_back(
            {section_, std::move(title), std::move(text_), text_place_, lines_.subspan(at_ - line_count, line_count), true, {}, true, {}});
    }

    // Code belongs to the text around it, whatever it holds.
    void take_code(const FenceMark& opening) {
        begin_text();
        const auto is_closed = has_end(opening);
        if (!is_closed)
            findings_.error(place_of(lines_[at_]),
                            "this code block is never closed; write " + std::string(opening.length, opening.symbol) + " after its last line");
        append_line(lines_[at_++].text);
        while (at_ < lines_.size() && !closes(opening, lines_[at_].text) && (is_closed || !heading_in(lines_[at_].text)))
            append_line(lines_[at_++].text);
        append_line(is_closed ? std::string{lines_[at_].text} : std::string(opening.length, opening.symbol));
        is_broken_ = is_broken_ || !is_closed;
        if (is_closed) ++at_;
    }

    // Looks to the end of the text at most once for each kind of fence: what has no end here has none further down.
    bool has_end(const FenceMark& opening) {
        auto& endless_from = endless_from_[opening.symbol == '~' ? 1 : 0];
        if (endless_from != 0 && opening.length >= endless_from) return false;
        const auto rest = lines_.subspan(at_ + 1);
        if (std::ranges::any_of(rest, [&](const Line& line) { return closes(opening, line.text); })) return true;
        endless_from = opening.length;
        return false;
    }

    void skip_comment() {
        const auto begin = at_;
        while (at_ < lines_.size() && lines_[at_].text.find("-->") == std::string_view::npos) ++at_;
        if (at_ == lines_.size()) findings_.error(place_of(lines_[begin]), "this comment is never closed; write --> after it");
        if (at_ < lines_.size()) ++at_;
    }

    // A quote goes on over empty lines to a further quote, and over lines that Markdown would count to its paragraph.
    void take_explanation() {
        auto& explanation = chapters_.back().drafts.back().explanation;
        while (at_ < lines_.size()) {
            const auto& line = lines_[at_];
            const auto quote = quote_in(line.text);
            const auto continues_paragraph = !explanation.empty() && !explanation.ends_with("\n\n") && continues_quote(line);
            if (!quote && !continues_paragraph) break;
            (explanation += quote ? *quote : line.text) += '\n';
            ++at_;
        }
        explanation += '\n';
    }

    static bool continues_quote(const Line& line) {
        return !is_blank(line) && !heading_in(line.text) && !fence_in(line.text) && !bullet_in(line.text) && !option_in(line.text);
    }

    void take_text() {
        const auto& line = lines_[at_];
        if (!is_blank(line)) {
            begin_text();
            check_text(line);
            append_line(line.text);
        } else if (!text_.empty()) {
            append_line({});
        }
        ++at_;
    }

    void check_text(const Line& line) {
        if (lacks_space_of_heading(line.text)) findings_.warning(place_of(line), "this is read as text; for a heading, write a space behind #");
        const auto option = option_in(line.text);
        if (!option || option->mark == Mark::unknown || has_loose_option_) return;
        has_loose_option_ = true;
        findings_.error(place_of(line),
                        "this option stands outside a question block; write a line ``` above the first option and below the last one");
    }

    void begin_text() {
        if (text_.empty()) text_place_ = place_of(lines_[at_]);
        may_explain_ = false;
    }

    void append_line(std::string_view line) { (text_ += line) += '\n'; }

    // At a heading or the end: says which text found no question.
    void end_scope() {
        if (!text_.empty() && scope_.blocks > 0 && !has_loose_option_) {
            findings_.warning(text_place_,
                              "this text comes after the question and is not shown; begin its lines with `> ` to make it the explanation");
        } else if (!text_.empty() && scope_.level > 0 && !has_loose_option_ && !is_broken_) {
            add_slide();
        }
        if (!settings_.empty())
            findings_.error(settings_place_, "no question block follows these settings; write them directly below the question that they are for");
        settings_ = {};
        text_.clear();
        may_explain_ = false;
        has_loose_option_ = false;
        is_broken_ = false;
    }

    struct Scope {
        int level = 0;
        std::size_t blocks = 0;
    };

    std::span<const Line> lines_;
    FindingList& findings_;
    std::vector<OutlineChapter> chapters_;
    std::size_t at_ = 0;
    std::size_t draft_count_ = 0;
    std::string section_;
    std::string title_;
    std::string text_;  // ordinary Markdown that still waits for its block
    Place text_place_;
    std::span<const Line> settings_;  // that still wait for their block
    Place settings_place_;
    Scope scope_;
    bool may_explain_ = false;       // a quote here would belong to the question above
    bool has_loose_option_ = false;  // said once for each heading
    bool is_broken_ = false;         // the text ends in code without an end
    std::array<std::size_t, 2> endless_from_{};
};

}  // namespace

std::vector<OutlineChapter> outline_of(std::span<const Line> lines, FindingList& findings) { return OutlineReader{lines, findings}.read(); }

}  // namespace quizroom::packs
