// Where the functions of a C++ text begin and end, found by counting braces: enough to measure them, no parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::tests {

struct FunctionFound {
    std::string head;  // its text before the body, on one line
    std::size_t line = 0;
    std::size_t length = 0;  // in lines, from its head to its closing brace
};

/// The outermost functions; lambdas and local types belong to the function they stand in.
std::vector<FunctionFound> functions_in(std::string_view text);

}  // namespace quizroom::tests
