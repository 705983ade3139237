// What stands in a block, as the neutral body of a question.
#pragma once

#include "packs/block.hpp"
#include "packs/settings.hpp"
#include "quiz/question.hpp"

namespace quizroom::packs {

/// Moves the answers of a block that was checked over into a body. Feedback is not rendered here.
void put_answers(const Block& block, quiz::Body& body);

/// What is set about the answers themselves; what means nothing for this form is passed over.
void put_settings(const QuestionSettings& settings, quiz::Body& body);

/// A question that a kind has claimed, with its usual time and points where nothing else is set.
quiz::Question question_with(const QuestionSettings& settings, quiz::Body body, quiz::Kind kind);

/// Says which of a question's own settings mean nothing for its kind.
void check_settings(const QuestionSettings& own, const quiz::Kind& kind, FindingList& findings);

}  // namespace quizroom::packs
