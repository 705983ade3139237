// A pack as a reader could have made it of somebody's text, thrown by dice. What the format cannot say it leaves out, and says why where it does.
#pragma once

#include <cstdint>

#include "packs/dice.hpp"
#include "packs/pack_text.hpp"

namespace quizroom::packs {

struct RandomPack {
    PackText text;                // without findings
    QuestionSettings defaults{};  // of its front matter, already in its questions
};

RandomPack random_pack(std::uint64_t seed);

}  // namespace quizroom::packs
