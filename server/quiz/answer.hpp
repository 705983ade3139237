// What a student hands in: a closed type, never JSON. It knows nothing of who gave it, when, or whether it is right.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace quizroom::quiz {

/// Up to 64 small integers, each 0 to 63: chosen options, the group of each item, or an order, always in the positions
/// the student was shown (never in pack order). Lives without an allocation, because every student sends one at once.
class Picks {
public:
    static constexpr std::size_t size_max = 64;
    static constexpr std::uint8_t pick_max = 63;

    Picks() = default;
    Picks(std::initializer_list<std::uint8_t> picks) {
        for (const auto pick : picks) (void)push_back(pick);
    }

    /// Appends a pick; false, and no change, when the list is full or the pick is over `pick_max`.
    [[nodiscard]] bool push_back(std::uint8_t pick) {
        if (size_ == size_max || pick > pick_max) return false;
        picks_[size_++] = pick;
        return true;
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::uint8_t operator[](std::size_t index) const { return picks_[index]; }
    const std::uint8_t* begin() const { return picks_.data(); }
    const std::uint8_t* end() const { return picks_.data() + size_; }

    friend bool operator==(const Picks& left, const Picks& right) { return std::equal(left.begin(), left.end(), right.begin(), right.end()); }

private:
    std::array<std::uint8_t, size_max> picks_{};
    std::uint8_t size_ = 0;
};

/// A finite number.
struct Number {
    double value = 0;
    bool operator==(const Number&) const = default;
};

/// Free text of at most `graphemes_max` graphemes, valid UTF-8.
struct Text {
    static constexpr std::size_t graphemes_max = 200;
    std::string value;
    bool operator==(const Text&) const = default;
};

using Answer = std::variant<Picks, Number, Text>;

}  // namespace quizroom::quiz
