// A day at a school, as the commits it takes: some rooms open, and what happens in them is written a few turns at a time.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "journal/event_text.hpp"
#include "journal/lesson.hpp"

namespace quizroom::tests {

class SchoolDay {
public:
    using Commit = std::vector<journal::Batch>;
    using Lengths = std::map<std::string, std::size_t>;

    SchoolDay(unsigned seed, std::size_t commits, std::size_t rooms = 2);

    /// The same seed makes the same day.
    unsigned seed() const { return seed_; }

    const std::vector<Commit>& commits() const { return commits_; }

    /// How many records each room has when this many commits are written.
    const Lengths& lengths_after(std::size_t commits) const { return lengths_[commits]; }

    /// What its records say, in order.
    const std::vector<std::string>& texts_of(const std::string& room) const { return texts_.at(room); }

private:
    void open_rooms();
    void add(Commit commit);

    unsigned seed_;
    std::vector<Lesson> lessons_;

    std::vector<Commit> commits_;
    std::vector<Lengths> lengths_;
    std::map<std::string, std::vector<std::string>> texts_;
};

/// Everything a record holds, as text.
std::string told(const journal::Record& record);

}  // namespace quizroom::tests
