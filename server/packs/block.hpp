// The inside of a question block: a prompt, then the answers in one of their forms. It says what cannot be asked as
// written; it knows nothing of the text around the block.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "packs/finding_list.hpp"
#include "packs/lines.hpp"

namespace quizroom::packs {

enum class Shape { none, options, groups, list, pairs, poll, steps, accepted, words };

/// One option, item or name, and where it stands.
struct Entry {
    Place place;
    std::string text;
    bool is_right = false;        // of options
    std::uint32_t number = 0;     // of a list's items
    std::string feedback{};       // Markdown below an option
    std::string misconception{};  // named below a wrong option
};

struct GroupEntry {
    Entry name;
    std::vector<Entry> items;
};

struct PairEntry {
    Entry term;
    Entry description;
};

struct Block {
    Shape shape = Shape::none;
    std::string prompt;  // Markdown
    std::vector<Entry> options;
    std::vector<GroupEntry> groups;
    std::vector<Entry> list;
    std::vector<PairEntry> pairs;
    std::vector<Entry> poll;
    std::vector<Entry> steps;     // of a scale, with their numbers
    std::vector<Entry> accepted;  // as they stand behind `=`
};

/// Whether there is nothing between the fences but blanks.
bool is_empty(std::span<const Line> block);

/// Takes the lines between the fences apart. Lines that fit nowhere become errors.
Block read_block(std::span<const Line> lines, FindingList& findings);

/// Says what keeps a block that was read from being asked: too few or too many of something, none right, one twice.
/// `opening` is where the block begins.
void check_block(const Block& block, Place opening, FindingList& findings);

}  // namespace quizroom::packs
