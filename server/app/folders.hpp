// The folders a server works with: where it keeps what happened, and where its pages lie.
#pragma once

#include <filesystem>

namespace quizroom::app {

/// Makes `data` if need be, for this account only. Throws `std::runtime_error` with one sentence when it cannot be written to,
/// and when it lies within `pages`: everything below that folder is for everybody to read.
void make_data_folder(const std::filesystem::path& data, const std::filesystem::path& pages);

/// `web` beside the program or, where it was built, one folder up.
std::filesystem::path pages_beside_the_program();

}  // namespace quizroom::app
