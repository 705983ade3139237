// A question as its author wrote it, before any kind has claimed it. It knows nothing of Markdown, time or points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quiz/rich_text.hpp"

namespace quizroom::quiz {

struct Option {
    std::string text;
    bool right = false;
    RichText feedback{};          // shown with the solution to whoever chose it; may be empty
    std::string misconception{};  // what whoever chooses this wrong option believes; may be empty
    bool operator==(const Option&) const = default;
};

struct Group {
    std::string name;
    std::vector<std::string> items;
    bool operator==(const Group&) const = default;
};

/// A term and what it means.
struct Pair {
    std::string term;
    std::string description;
    bool operator==(const Pair&) const = default;
};

/// Steps from one number to another, each end with its words.
struct Steps {
    int from = 0;
    int until = 0;
    std::string lowest;
    std::string highest;
    bool operator==(const Steps&) const = default;
};

/// From one number to another, both included; the same twice for a single one.
struct Interval {
    double from = 0;
    double until = 0;
    bool operator==(const Interval&) const = default;
};

/// What is right where a number is asked for.
struct RightNumbers {
    std::vector<Interval> accepted;
    std::string unit;                 // may be empty
    double partial_credit_until = 0;  // how far beside a range some credit is still given; 0 for nowhere
    bool operator==(const RightNumbers&) const = default;
};

/// What is right where words are asked for.
struct RightTexts {
    std::vector<std::string> texts;
    int typing_errors = 0;  // forgiven ones: 0 or 1
    bool operator==(const RightTexts&) const = default;
};

/// The neutral form that `packs` makes and kinds claim. Exactly one of the answers' forms is filled.
struct Body {
    static constexpr std::size_t options_max = 12;
    static constexpr std::size_t groups_max = 8;
    static constexpr std::size_t items_max = 24;  // over all groups, or in the list
    static constexpr std::size_t pairs_max = 8;
    static constexpr std::uint32_t steps_max = 11;
    static constexpr std::size_t accepted_max = 20;

    std::string title;              // may be empty when there is a prompt
    RichText prompt;                // may be empty when there is a title
    RichText explanation;           // shown with the solution; may be empty
    std::vector<Option> options;    // in the author's order
    std::vector<Group> groups;      // in the author's order, each item under its right group
    std::vector<std::string> list;  // in the right order
    std::vector<Pair> pairs;        // in the author's order
    std::vector<std::string> poll;  // options of which none is right, in the author's order
    bool poll_several = false;      // whether more than one may be chosen
    std::optional<Steps> steps;     // of a scale
    std::optional<RightNumbers> numbers;
    std::optional<RightTexts> accepted;
    bool asks_for_words = false;
    bool is_slide = false;  // to be shown and never asked
    bool operator==(const Body&) const = default;
};

}  // namespace quizroom::quiz
