#include "packs/block.hpp"

#include <algorithm>

#include "packs/line_forms.hpp"

namespace quizroom::packs {
namespace {

std::string_view name_of(Shape shape) {
    switch (shape) {
        case Shape::options:
            return "options";
        case Shape::groups:
            return "groups";
        case Shape::list:
            return "a numbered list";
        case Shape::pairs:
            return "pairs";
        case Shape::poll:
            return "a poll";
        case Shape::steps:
            return "a scale";
        case Shape::accepted:
            return "accepted answers";
        case Shape::words:
            return "a gap for words";
        default:
            return "nothing";
    }
}

constexpr std::size_t misconception_length_max = 200;

class BlockReader {
public:
    BlockReader(std::span<const Line> lines, FindingList& findings) : lines_(lines), findings_(findings) {
        has_options_ = std::ranges::any_of(lines_, [](const Line& line) {
            const auto option = option_in(line.text);
            return option && option->mark != Mark::unknown;
        });
        quiet_ = quiet_form();
    }

    Block read() {
        for (std::size_t at = 0; at < lines_.size() && !is_mixed_; ++at) read_line(at);
        return std::move(block_);
    }

private:
    void read_line(std::size_t at) {
        const auto& line = lines_[at];
        const auto option = option_in(line.text);
        const auto number = number_in(line.text);
        if (trimmed(line.text).empty()) {
            if (block_.shape == Shape::none) block_.prompt += '\n';
        } else if (option && has_options_) {
            take_option(line, *option);
        } else if (take_remark(line)) {
            return;
        } else if (opens_group(at)) {
            if (begin(Shape::groups, line)) block_.groups.push_back({entry_of(line, *name_in(line.text)), {}});
        } else if (number) {
            if (begin(Shape::list, line)) block_.list.push_back(entry_of(line, number->text, number->number));
        } else if (take_quiet(line)) {
            return;
        } else if (const auto item = bullet_in(line.text); item && block_.shape == Shape::groups) {
            block_.groups.back().items.push_back(entry_of(line, *item));
        } else if (block_.shape == Shape::none) {
            (block_.prompt += line.text) += '\n';
        } else {
            complain_about(line);
        }
    }

    void take_option(const Line& line, const OptionLine& option) {
        if (option.mark == Mark::unknown)
            return findings_.error(place_of(line),
                                   "this is neither a right nor a wrong option; write [x] in front of a right one, [ ] in front of a wrong one");
        if (!begin(Shape::options, line)) return;
        block_.options.push_back(entry_of(line, option.text));
        block_.options.back().is_right = option.mark == Mark::right;
    }

    /// What stands below an option and is about it.
    bool take_remark(const Line& line) {
        if (block_.shape != Shape::options) return false;
        auto& option = block_.options.back();
        // Blanks at its end may belong to code, or break a line.
        if (const auto quote = quote_in(line.text.substr(line.text.find(trimmed(line.text))))) {
            (option.feedback += *quote) += '\n';
            return true;
        }
        const auto misconception = misconception_in(line.text);
        if (!misconception) return false;
        if (option.is_right) {
            findings_.error(place_of(line), "this misconception stands below a right option; write it below the wrong one that tells of it");
        } else if (misconception->empty() || length_of(*misconception) > misconception_length_max) {
            findings_.error(place_of(line), "write behind `misconception:` what whoever chooses this believes, in 1 to 200 characters");
        }
        option.misconception = printable(*misconception, misconception_length_max);
        return true;
    }

    // These forms look like lines that a prompt may hold, too: they are meant when enough lines have their form, and no other form of
    // answers stands here.
    Shape quiet_form() const {
        if (has_options_) return Shape::none;
        for (std::size_t at = 0; at < lines_.size(); ++at)
            if (opens_group(at) || number_in(lines_[at].text)) return Shape::none;
        const auto count = [this](auto form) { return std::ranges::count_if(lines_, [&](const Line& line) { return bool{form(line.text)}; }); };
        if (count(choice_in) >= 2) return Shape::poll;
        if (count(pair_in) >= 2) return Shape::pairs;
        if (count(step_in) >= 2) return Shape::steps;
        if (count(accepted_in) >= 1) return Shape::accepted;
        return count(is_gap) == 1 ? Shape::words : Shape::none;
    }

    bool take_quiet(const Line& line) {
        if (!take_entry(line)) return false;
        block_.shape = quiet_;
        return true;
    }

    bool take_entry(const Line& line) {
        switch (quiet_) {
            case Shape::pairs:
                return take_pair(line);
            case Shape::poll:
                return append(block_.poll, line, choice_in(line.text));
            case Shape::steps:
                return take_step(line);
            case Shape::accepted:
                return append(block_.accepted, line, accepted_in(line.text));
            case Shape::words:
                return is_gap(line.text);
            default:
                return false;
        }
    }

    static bool append(std::vector<Entry>& entries, const Line& line, std::optional<std::string_view> text) {
        if (text) entries.push_back(entry_of(line, *text));
        return text.has_value();
    }

    bool take_pair(const Line& line) {
        const auto pair = pair_in(line.text);
        if (pair) block_.pairs.push_back({part_of(line, pair->term), part_of(line, pair->description)});
        return pair.has_value();
    }

    bool take_step(const Line& line) {
        const auto step = step_in(line.text);
        if (step) block_.steps.push_back(entry_of(line, step->text, step->number));
        return step.has_value();
    }

    // `Name:` directly followed by `- item`; an item may end in `:`, too. A line of options is none: "Which are right?:" may stand above options.
    bool opens_group(std::size_t at) const {
        if (!name_in(lines_[at].text) || bullet_in(lines_[at].text) || at + 1 == lines_.size()) return false;
        const auto& next = lines_[at + 1].text;
        return bullet_in(next) && !(has_options_ && option_in(next));
    }

    bool begin(Shape shape, const Line& line) {
        if (block_.shape == Shape::none) block_.shape = shape;
        if (block_.shape == shape) return true;
        is_mixed_ = true;
        findings_.error(place_of(line), "this block mixes " + std::string{name_of(block_.shape)} + " and " + std::string{name_of(shape)} +
                                            "; keep one of them, and move what belongs to the prompt above the block");
        return false;
    }

    void complain_about(const Line& line) {
        const auto place = place_of(line);
        if (fence_in(line.text)) return findings_.error(place, "a code block cannot stand inside the question block; move it above the block");
        if (block_.shape == Shape::groups && name_in(line.text))
            return findings_.error(place, "no items follow directly below this group's name; write them as lines beginning with `- `");
        findings_.error(place, "this line comes after " + std::string{name_of(block_.shape)} +
                                   " and would not be shown; write the prompt first, and each entry on a single line");
    }

    static Entry part_of(const Line& line, std::string_view text) { return {place_of(line, text), printable(text, text.size())}; }

    static Entry entry_of(const Line& line, std::string_view text, std::uint32_t number = 0) {
        return {place_of(line), printable(text, text.size()), false, number};
    }

    std::span<const Line> lines_;
    FindingList& findings_;
    Block block_;
    bool has_options_ = false;
    Shape quiet_ = Shape::none;
    bool is_mixed_ = false;
};

}  // namespace

bool is_empty(std::span<const Line> block) {
    return std::ranges::all_of(block, [](const Line& line) { return trimmed(line.text).empty(); });
}

Block read_block(std::span<const Line> lines, FindingList& findings) { return BlockReader{lines, findings}.read(); }

}  // namespace quizroom::packs
