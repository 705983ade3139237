// A number as a teacher writes it into a pack: exact, with a tolerance, or from one to another, and its unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "quiz/body.hpp"

namespace quizroom::packs {

struct Quantity {
    quiz::Interval range;
    std::string unit;  // may be empty
};

/// `443`, `24 ± 1 h`, `512 ± 10 % MB`, `10 to 20 ms`, with a decimal point; `+-` stands for `±`, and `%` behind a tolerance makes it a
/// share of the number. A unit begins with a letter, `%`, `°` or a sign of a currency. Nothing for any other text.
std::optional<Quantity> quantity_in(std::string_view text);

/// Whether somebody wrote a number with a decimal comma, such as `99,9`.
bool has_decimal_comma(std::string_view text);

}  // namespace quizroom::packs
