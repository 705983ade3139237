// A room of a data folder, found by what a person calls it.
#pragma once

#include <filesystem>
#include <string>

#include "journal/journal.hpp"

namespace quizroom::app {

/// The records that can be read; when damage ends them early, a line on the standard error says where. Throws
/// `std::runtime_error` with one sentence when there is no such room, or nothing of it can be read.
journal::History kept_room(const std::filesystem::path& data, const std::string& id_or_pin);

}  // namespace quizroom::app
