#include "packs/random_answers.hpp"

#include <cmath>
#include <functional>
#include <set>

#include "packs/line_forms.hpp"
#include "packs/quantity.hpp"
#include "packs/random_text.hpp"

namespace quizroom::packs {
namespace {

/// None twice, each one of those that `may_be`.
std::vector<std::string> lines(Dice& dice, std::size_t count, const std::function<bool(const std::string&)>& may_be) {
    std::set<std::string> seen;
    std::vector<std::string> lines;
    while (lines.size() < count) {
        auto line = dice.one_in(3) ? random_words(dice) : random_line(dice);
        if (may_be(line) && seen.insert(line).second) lines.push_back(std::move(line));
    }
    return lines;
}

bool any(const std::string&) { return true; }

bool has_arrow(const std::string& line) { return line.find("->") != line.npos || line.find("→") != line.npos; }

// `[x]` in front makes every line an option, whatever it is meant to be.
bool is_no_option(const std::string& line) { return !option_in(line); }

void options(quiz::Body& body, Dice& dice) {
    for (auto& text : lines(dice, dice.between(2, 12), any)) body.options.push_back({std::move(text), dice.one_in(3)});
    body.options[dice.below(body.options.size())].right = true;
    for (auto& option : body.options) {
        if (dice.one_in(3)) option.feedback = RandomRichText{Around::quote, dice}.text();
        if (!option.right && dice.one_in(3)) option.misconception = random_line(dice);
    }
}

void groups(quiz::Body& body, Dice& dice) {
    const auto items = lines(dice, dice.between(8, 24), is_no_option);
    // A line that opens with `- ` is an item.
    for (auto& name : lines(dice, dice.between(2, 8), [](const auto& line) { return is_no_option(line) && !bullet_in(line); }))
        body.groups.push_back({std::move(name), {}});
    for (std::size_t at = 0; at < items.size(); ++at)
        body.groups[at < body.groups.size() ? at : dice.below(body.groups.size())].items.push_back(items[at]);
}

void list(quiz::Body& body, Dice& dice) { body.list = lines(dice, dice.between(2, 24), any); }

// The first arrow of a line is the one between the two.
void pairs(quiz::Body& body, Dice& dice) {
    const auto count = dice.between(2, 8);
    const auto terms = lines(dice, count, [](const auto& line) { return is_no_option(line) && !has_arrow(line) && !choice_in(line); });
    const auto descriptions = lines(dice, count, any);
    for (std::size_t at = 0; at < count; ++at) body.pairs.push_back({terms[at], descriptions[at]});
}

void poll(quiz::Body& body, Dice& dice) {
    body.poll = lines(dice, dice.between(2, 12), any);
    body.poll_several = dice.one_in(2);
}

// Two lines with an arrow each are pairs.
void steps(quiz::Body& body, Dice& dice) {
    const auto words = lines(dice, 2, [](const auto& line) { return !has_arrow(line); });
    const auto from = static_cast<int>(dice.one_in(2) ? dice.below(2) : dice.below(999'980));
    body.steps = quiz::Steps{from, from + static_cast<int>(dice.between(1, 10)), words[0], words[1]};
}

double number(Dice& dice) {
    const auto digits = static_cast<double>(dice.below(dice.one_in(2) ? 1'000 : 1'000'000'000));
    return (dice.one_in(5) ? -digits : digits) / std::pow(10.0, static_cast<double>(dice.below(6)));
}

quiz::Interval interval(Dice& dice) {
    const auto value = number(dice);
    const auto distance = std::abs(number(dice));
    if (dice.one_in(3)) return {value, value};
    if (dice.one_in(2)) return {value - distance, value + distance};
    const auto share = std::abs(value) * static_cast<double>(dice.below(100)) / 100;
    return {value - share, value + share};
}

void numbers(quiz::Body& body, Dice& dice) {
    body.numbers.emplace();
    while (body.numbers->accepted.empty() || dice.one_in(2)) body.numbers->accepted.push_back(interval(dice));
    if (body.numbers->accepted.size() > quiz::Body::accepted_max) body.numbers->accepted.resize(quiz::Body::accepted_max);
    // A unit that begins with the word `to` would make a range.
    body.numbers->unit = std::string{dice.any_of({"", "", "h", "ms", "%", "°C", "€", "µs", "minutes a month", "percent", "tonnes", "e5", "m/s²"})};
    if (dice.one_in(2)) body.numbers->partial_credit_until = std::abs(number(dice)) + 0.001;
}

// With a decimal comma it would be taken for a number in disguise; two lines with an arrow each are pairs.
void texts(quiz::Body& body, Dice& dice) {
    body.accepted.emplace();
    body.accepted->texts = lines(dice, dice.between(1, 6), [](const auto& line) { return !has_decimal_comma(line) && !has_arrow(line); });
    if (dice.one_in(4)) body.accepted->texts.front() = dice.any_of({"8080", "10 to 20 ms", "\"quoted\"", "5 ± 1", "= =", "\""});
    body.accepted->typing_errors = static_cast<int>(dice.below(2));
}

void words(quiz::Body& body, Dice&) { body.asks_for_words = true; }

}  // namespace

void put_random_answers(quiz::Body& body, Dice& dice) {
    constexpr void (*forms[])(quiz::Body&, Dice&){options, options, groups, list, pairs, poll, steps, numbers, texts, words};
    forms[dice.below(std::size(forms))](body, dice);
}

}  // namespace quizroom::packs
