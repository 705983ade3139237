#include "packs/pack_writer.hpp"

#include "packs/answer_lines.hpp"
#include "packs/line_forms.hpp"
#include "packs/markdown_writer.hpp"

namespace quizroom::packs {
namespace {

std::string yaml_text(const std::string& text) {
    std::string quoted{'"'};
    for (const auto letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

std::string seconds_text(quiz::Milliseconds time) {
    if (time.count() == 0) return "off";
    auto thousandths = std::to_string(1'000 + time.count() % 1'000);
    thousandths[0] = '.';
    return std::to_string(time.count() / 1'000) + thousandths + " s";
}

class PackWriter {
public:
    PackWriter(const RandomPack& pack, std::uint64_t manner) : pack_(pack), dice_(manner) {}

    std::string write() {
        write_front_matter();
        for (const auto& chapter : pack_.text.chapters) write_chapter(chapter);
        const std::string ending{dice_.any_of({"\n", "\n", "\r\n", "\r"})};
        std::string text{dice_.any_of({"", "", "\xEF\xBB\xBF"})};
        for (const auto& line : lines_) text += line + ending;
        return text;
    }

private:
    using Lines = std::vector<std::string>;

    void say(std::string line) { lines_.push_back(std::move(line)); }
    void say_all(const Lines& lines) { lines_.insert(lines_.end(), lines.begin(), lines.end()); }

    void write_front_matter() {
        say("---");
        if (!pack_.text.title.empty()) say("title: " + yaml_text(pack_.text.title));
        if (const auto defaults = default_lines(); !defaults.empty()) {
            say("defaults:");
            for (const auto& line : defaults) say("  " + line);
        }
        say("---");
    }

    Lines default_lines() const {
        const auto& defaults = pack_.defaults;
        Lines lines;
        const auto word = [](bool value, const char* yes, const char* no) { return std::string{value ? yes : no}; };
        if (defaults.time) lines.push_back("time: " + seconds_text(defaults.time->value));
        if (defaults.points) lines.push_back("points: " + std::to_string(defaults.points->value));
        if (defaults.speed_counts) lines.push_back("speed-counts: " + word(defaults.speed_counts->value, "yes", "no"));
        if (defaults.shuffle) lines.push_back("shuffle: " + word(defaults.shuffle->value, "yes", "no"));
        if (defaults.discussions) lines.push_back("discussions: " + std::to_string(defaults.discussions->value));
        if (defaults.typing_errors) lines.push_back("typing-errors: " + std::to_string(defaults.typing_errors->value));
        if (defaults.partial_credit_until) lines.push_back("partial-credit-until: " + number_text(defaults.partial_credit_until->value));
        if (defaults.choose_several) lines.push_back("choose: " + word(defaults.choose_several->value, "several", "one"));
        return lines;
    }

    void write_chapter(const Chapter& chapter) {
        section_.clear();
        title_.clear();
        if (!chapter.title.empty()) head("# ", chapter.title);
        is_new_chapter_ = true;
        for (const auto& question : chapter.questions) {
            quiz::is_slide(question.kind) ? write_slide(chapter, question) : write_question(question);
            is_new_chapter_ = false;
        }
        for (std::size_t empty = 0; empty < chapter.empty_count; ++empty) say_all({"", "## To be written", "```", "", "```"});
    }

    // A run of # behind a blank at the end of a heading is no part of it, so another one is needed.
    void head(const std::string& mark, const std::string& text) {
        say("");
        if (dice_.one_in(8)) say_all({"<!-- # no chapter", "[x] no option -->"});
        say(mark + text + (text.ends_with('#') || dice_.one_in(8) ? " ##" : ""));
        is_below_heading_ = true;
    }

    void head_section(const quiz::Question& question) {
        head("## ", question.section);
        section_ = question.section;
        title_.clear();
        if (!question.body.title.empty()) head_title(question);
    }

    void head_title(const quiz::Question& question) {
        head("### ", question.body.title);
        title_ = question.body.title;
    }

    // Directly below a chapter's heading, its text is named after it.
    void write_slide(const Chapter& chapter, const quiz::Question& slide) {
        const bool is_of_chapter = is_new_chapter_ && slide.section.empty() && slide.body.title == chapter.title;
        if (!is_of_chapter) slide.section == section_ && !slide.body.title.empty() && dice_.one_in(2) ? head_title(slide) : head_section(slide);
        write_prompt(slide.body.prompt);
        is_text_waiting_ = true;
    }

    void write_question(const quiz::Question& question) {
        const auto& body = question.body;
        const bool opens_with_quote = !body.prompt.empty() && body.prompt.front().tag == quiz::Tag::quote;
        const bool needs_heading = is_text_waiting_ || (opens_with_quote && !is_below_heading_) || dice_.one_in(6);
        is_text_waiting_ = false;
        if (question.section != section_ || (body.title.empty() && (needs_heading || !title_.empty()))) {
            head_section(question);
        } else if (body.title != title_ || (needs_heading && !body.title.empty())) {
            head_title(question);
        }
        write_block(question);
        is_below_heading_ = false;
    }

    void write_prompt(const quiz::RichText& prompt) {
        say("");
        say_all(MarkdownWriter{Around::question, dice_}.lines_of(prompt));
        say("");
    }

    void write_block(const quiz::Question& question) {
        const auto& body = question.body;
        const bool is_inside = MarkdownWriter::fits_into_block(body.prompt) && !dice_.one_in(3);
        const bool is_set_above = (is_below_heading_ || (!is_inside && !body.prompt.empty())) && dice_.one_in(3);
        if (!is_inside && !body.prompt.empty()) write_prompt(body.prompt);
        if (is_set_above) write_settings(question);
        const std::string fence{dice_.any_of({"```", "```", "````", "~~~"})};
        say(fence);
        if (is_inside) say_all(MarkdownWriter{Around::block, dice_}.lines_of(body.prompt));
        if (is_inside || dice_.one_in(4)) say("");
        say_all(answer_lines(body, dice_));
        say(fence);
        const bool is_explained_first = dice_.one_in(2);
        if (is_explained_first) write_explanation(body.explanation);
        if (!is_set_above) write_settings(question);
        if (!is_explained_first) write_explanation(body.explanation);
    }

    void write_explanation(const quiz::RichText& explanation) {
        if (dice_.one_in(2)) say("");
        for (const auto& line : MarkdownWriter{Around::quote, dice_}.lines_of(explanation)) say(line.empty() ? ">" : "> " + line);
        say("");
    }

    void write_settings(const quiz::Question& question) {
        const auto lines = setting_lines(question);
        if (lines.empty()) return;
        say("```settings");
        say_all(lines);
        say("```");
    }

    /// Only what is not as the pack's front matter has it, or else as usual.
    Lines setting_lines(const quiz::Question& question) {
        const auto& defaults = pack_.defaults;
        const auto& body = question.body;
        const auto usual = [](const auto& setting, auto otherwise) { return setting ? decltype(otherwise)(setting->value) : otherwise; };
        Lines lines;
        if (question.time != usual(defaults.time, quiz::usual_time(question.kind))) lines.push_back("time: " + seconds_text(question.time));
        const auto points = question.points / quiz::Question::points_usual;
        if (quiz::is_graded(question.kind) && points != usual(defaults.points, 1)) lines.push_back("points: " + std::to_string(points));
        if (question.speed_counts != usual(defaults.speed_counts, true))
            lines.push_back(question.speed_counts ? "speed-counts: yes" : "speed-counts: no");
        const bool may_shuffle = !body.options.empty();
        if (may_shuffle && question.shuffle != usual(defaults.shuffle, true)) lines.push_back(question.shuffle ? "shuffle: yes" : "shuffle: no");
        if (question.discussions != usual(defaults.discussions, 1)) lines.push_back("discussions: " + std::to_string(question.discussions));
        if (body.accepted && body.accepted->typing_errors != usual(defaults.typing_errors, 0))
            lines.push_back("typing-errors: " + std::to_string(body.accepted->typing_errors));
        if (body.numbers && body.numbers->partial_credit_until != usual(defaults.partial_credit_until, 0.0))
            lines.push_back("partial-credit-until: " + number_text(body.numbers->partial_credit_until));
        if (!body.poll.empty() && body.poll_several != usual(defaults.choose_several, false))
            lines.push_back(body.poll_several ? "choose: several" : "choose: one");
        return lines;
    }

    const RandomPack& pack_;
    Dice dice_;
    Lines lines_;
    std::string section_;
    std::string title_;
    bool is_new_chapter_ = false;
    bool is_below_heading_ = false;  // what stands here is no explanation
    bool is_text_waiting_ = false;   // a slide's, to which what follows would belong without a heading
};

}  // namespace

std::string written(const RandomPack& pack, std::uint64_t manner) { return PackWriter{pack, manner}.write(); }

}  // namespace quizroom::packs
