// What the people of one lesson write down together: what they were promised, and how long it took.
#pragma once

#include "load/ledger.hpp"
#include "load/timekeeper.hpp"

namespace quizroom::load {

struct Records {
    Ledger ledger;
    Timekeeper times;
};

}  // namespace quizroom::load
