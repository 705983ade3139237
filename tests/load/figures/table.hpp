// The figures of a run for a person, and for a program.
#pragma once

#include <iosfwd>
#include <string>

#include "load/figures/figures.hpp"

namespace quizroom::load {

void print_table(std::ostream& out, const Measured& measured);

/// One object: each figure by its name, times in milliseconds or as the name says, shares from 0 to 1.
std::string json_of(const Measured& measured);

/// A sentence when this tool, not the server, may be what the figures tell of; else empty.
std::string bottleneck_of(const Measured& measured);

}  // namespace quizroom::load
