#include <algorithm>
#include <string>
#include <unordered_map>

#include "packs/accepted.hpp"
#include "packs/block.hpp"
#include "quiz/body.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t entry_length_max = 500;

using Entries = std::vector<Entry>;

std::string count_text(std::size_t count, std::string_view noun) { return std::to_string(count) + ' ' + std::string{noun}; }

void check_texts(const Entries& entries, std::string_view noun, FindingList& findings) {
    std::unordered_map<std::string_view, std::size_t> lines;
    for (const auto& entry : entries) {
        if (entry.text.empty()) {
            findings.error(entry.place, "this " + std::string{noun} + " has no text; write it on this line, or take the line out");
        } else if (const auto [earlier, is_new] = lines.emplace(entry.text, entry.place.line); !is_new) {
            findings.error(entry.place, "the " + std::string{noun} + ' ' + in_quotes(entry.text) + " stands in line " +
                                            std::to_string(earlier->second) + " already; change one of the two");
        }
        if (length_of(entry.text) > entry_length_max)
            findings.error(entry.place, "this " + std::string{noun} + " is longer than " + std::to_string(entry_length_max) +
                                            " characters; shorten it, or move text into the prompt");
    }
}

void check_options(const Entries& options, FindingList& findings) {
    const auto place = options.front().place;
    if (options.size() == 1) findings.error(place, "there is only one option; write at least two");
    if (options.size() > quiz::Body::options_max)
        findings.error(options[quiz::Body::options_max].place, "this is option " + std::to_string(quiz::Body::options_max + 1) + "; write at most " +
                                                                   count_text(quiz::Body::options_max, "options"));
    if (std::ranges::none_of(options, &Entry::is_right)) findings.error(place, "no option is marked as right; write [x] in front of the right one");
    check_texts(options, "option", findings);
}

void check_items(const Entries& items, FindingList& findings) {
    if (items.size() > quiz::Body::items_max)
        findings.error(items[quiz::Body::items_max].place,
                       "this is item " + std::to_string(quiz::Body::items_max + 1) + "; write at most " + count_text(quiz::Body::items_max, "items"));
    check_texts(items, "item", findings);
}

void check_groups(const std::vector<GroupEntry>& groups, FindingList& findings) {
    if (groups.size() == 1) findings.error(groups.front().name.place, "there is only one group; write at least two");
    if (groups.size() > quiz::Body::groups_max)
        findings.error(groups[quiz::Body::groups_max].name.place, "this is group " + std::to_string(quiz::Body::groups_max + 1) + "; write at most " +
                                                                      count_text(quiz::Body::groups_max, "groups"));
    Entries names;
    Entries items;
    for (const auto& group : groups) {
        names.push_back(group.name);
        items.insert(items.end(), group.items.begin(), group.items.end());
    }
    check_texts(names, "group", findings);
    check_items(items, findings);
}

void check_list(const Entries& list, FindingList& findings) {
    if (list.size() == 1) findings.error(list.front().place, "the list has only one item; write at least two");
    for (std::size_t at = 1; at < list.size(); ++at) {
        const auto before = list[at - 1].number;
        if (list[at].number > before) continue;
        findings.error(list[at].place, "number " + std::to_string(list[at].number) + " comes after " + std::to_string(before) +
                                           "; number the items 1, 2, 3 ... in the right order");
        break;
    }
    check_items(list, findings);
}

void check_pairs(const std::vector<PairEntry>& pairs, FindingList& findings) {
    if (pairs.size() > quiz::Body::pairs_max)
        findings.error(pairs[quiz::Body::pairs_max].term.place,
                       "this is pair " + std::to_string(quiz::Body::pairs_max + 1) + "; write at most " + count_text(quiz::Body::pairs_max, "pairs"));
    Entries terms;
    Entries descriptions;
    for (const auto& pair : pairs) {
        terms.push_back(pair.term);
        descriptions.push_back(pair.description);
    }
    check_texts(terms, "term", findings);
    check_texts(descriptions, "description", findings);
}

void check_poll(const Entries& options, FindingList& findings) {
    if (options.size() > quiz::Body::options_max)
        findings.error(options[quiz::Body::options_max].place, "this is option " + std::to_string(quiz::Body::options_max + 1) + "; write at most " +
                                                                   count_text(quiz::Body::options_max, "options"));
    check_texts(options, "option", findings);
}

void check_steps(const Entries& steps, FindingList& findings) {
    const auto& last = steps.back();
    if (steps.size() > 2) return findings.error(steps[1].place, "a scale has words at its two ends only; take this line out");
    if (last.number <= steps.front().number)
        return findings.error(last.place, "number " + std::to_string(last.number) + " comes after " + std::to_string(steps.front().number) +
                                              "; write the lowest step first, such as `1: never`, and the highest below it");
    if (last.number - steps.front().number >= quiz::Body::steps_max)
        findings.error(last.place, "this scale has more than " + std::to_string(quiz::Body::steps_max) + " steps; end it earlier");
    check_texts(steps, "step", findings);
}

}  // namespace

void check_block(const Block& block, Place opening, FindingList& findings) {
    switch (block.shape) {
        case Shape::none:
            return findings.error(
                opening,
                "no answers stand in this block; write options ([ ] and [x]), groups (`Name:` directly followed by `- ` lines), a "
                "numbered list, pairs (`term -> description`), accepted answers (`= answer`), a poll (`( )` in front of each option), a "
                "scale (`1: never` and `5: always`) or a gap for words (`___`); for code, write its language behind the fence");
        case Shape::options:
            return check_options(block.options, findings);
        case Shape::groups:
            return check_groups(block.groups, findings);
        case Shape::list:
            return check_list(block.list, findings);
        case Shape::pairs:
            return check_pairs(block.pairs, findings);
        case Shape::poll:
            return check_poll(block.poll, findings);
        case Shape::steps:
            return check_steps(block.steps, findings);
        case Shape::accepted:
            return check_accepted(block.accepted, findings);
        case Shape::words:
            return;
    }
}

}  // namespace quizroom::packs
