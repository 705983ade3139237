// What a fuzz target demands of a reader: when it does not hold, the process ends, and libFuzzer keeps the input.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace quizroom::fuzz {

/// `sentence` says what should have been true.
inline void demand(bool holds, std::string_view sentence) {
    if (holds) return;
    std::cerr << "Not so: " << sentence << std::endl;
    std::abort();
}

}  // namespace quizroom::fuzz
