// Batches of a room that follow one another, as one batch: a transaction looks its room up once, however many have answered.
#pragma once

#include <vector>

#include "journal/journal.hpp"

namespace quizroom::journal {

/// The same records, each room's in the same order. Batches that do not follow one another without a gap and in one epoch
/// stay apart: which of them fits is for the committer to say.
std::vector<Batch> joined(std::vector<Batch> batches);

}  // namespace quizroom::journal
