// An answer as the protocol writes it: {"picks": [...]}, {"number": n} or {"text": "..."}.
#pragma once

#include "protocol/json_text.hpp"
#include "quiz/answer.hpp"

namespace quizroom::protocol {

/// Writes the one member that the answer has.
void write_answer(ObjectText& object, const quiz::Answer& answer);

Json answer_text(const quiz::Answer& answer);

}  // namespace quizroom::protocol
