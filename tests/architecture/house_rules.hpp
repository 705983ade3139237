// The rules of how our files read, as far as a program can check them. Each takes one file and gives what breaks the rule.
#pragma once

#include <cstddef>
#include <span>

#include "architecture/source.hpp"

namespace quizroom::tests {

inline constexpr std::size_t file_lines_max = 300;
inline constexpr std::size_t function_lines_max = 60;
inline constexpr std::size_t beast_files_max = 4;

/// Files that hold code are under `file_lines_max` lines.
Faults too_long_files(const Source& source);

/// C++ functions have at most `function_lines_max` lines.
Faults too_long_functions(const Source& source);

/// No file and no type is called Manager, Handler, Helper, Util or Impl: such a name says nothing.
Faults empty_names(const Source& source);

/// A header of the server opens with what it is, in a comment, and is read once.
Faults headers_without_opening(const Source& source);

/// The web client makes elements from data, never from text.
Faults html_from_text(const Source& source);

/// Nothing names a folder of somebody's machine, or a registry other than the public one.
Faults traces_of_machines(const Source& source);

/// What is written is finished.
Faults unfinished_work(const Source& source);

/// Each file that includes Beast costs half a minute to build: at most `beast_files_max` do.
Faults files_with_beast(std::span<const Source> sources);

}  // namespace quizroom::tests
