// Which fault is planted. Only copies of the server's files that are made for this test ask; the server never does.
#pragma once

#include <string>
#include <vector>

namespace quizroom::simulation {

extern const std::vector<std::string> planted_names;

/// A position in `planted_names`; -1 for none.
extern int planted_fault;

}  // namespace quizroom::simulation
