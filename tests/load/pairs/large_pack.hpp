// How long `quizroom check` takes for the largest pack there may be: 10,000 questions of all kinds, with code, settings, feedback and explanations.
// It knows of packs what content/README.md says.
#pragma once

#include <filesystem>
#include <string>

namespace quizroom::load::pairs {

inline constexpr std::size_t large_pack_questions = 10'000;

/// Ten chapters, each a file of `folder`, which is made.
void write_large_pack(const std::filesystem::path& folder);

/// Seconds on the clock from the program's start to its end, the middle of five times. Throws when not every question is ready.
double seconds_to_check(const std::filesystem::path& program, const std::filesystem::path& pack);

}  // namespace quizroom::load::pairs
