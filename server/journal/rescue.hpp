// What is done with a database whose structure is damaged: it is never written to, but set aside untouched, and every
// room that can be read is carried over into a new one. What was lost is written beside what was set aside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "quiz/time.hpp"

namespace quizroom::journal {

/// Looks at the database in `folder` and, when it is damaged, puts a new one in its place. To be called by who holds the
/// folder's lock, before anybody opens it. A crash at any moment leaves what the next call begins anew or finishes.
/// Throws `std::runtime_error` with one sentence when the new database cannot be written; the old one is still there then.
void rescue_if_damaged(const std::filesystem::path& folder);

/// What was lost, in sentences, by every rescue whose set-aside files are still in `folder`: newest first.
std::vector<std::string> losses_in(const std::filesystem::path& folder);

/// Deletes what was set aside before that time.
void remove_set_aside(const std::filesystem::path& folder, quiz::Instant before);

}  // namespace quizroom::journal
